package io.rshare.http.rest.admin;

import io.rshare.application.Arrival;
import io.rshare.application.Caller;
import io.rshare.application.Dispatcher;
import io.rshare.application.UseCase;
import io.rshare.domain.account.AccountId;
import io.rshare.domain.fault.Fault;
import io.rshare.domain.identity.Principal;
import io.rshare.domain.port.Worlds;
import io.rshare.http.rest.Problem;
import io.rshare.http.rest.RestCall;
import jakarta.inject.Singleton;
import java.util.Optional;

/** The way of administrators to use cases. */
@Singleton
final class AdminCalls {
  private static final String DEMO = "demo:";

  private final Dispatcher dispatcher;
  private final Worlds worlds;

  AdminCalls(Dispatcher dispatcher, Worlds worlds) {
    this.dispatcher = dispatcher;
    this.worlds = worlds;
  }

  /** What {@code useCase} answers to an administrator who acts in {@code account}. */
  <C, R> R perform(UseCase<C, R> useCase, C command, AccountId account, RestCall call) {
    var caller = new Caller(new Principal.Administrator(account), "");
    var arrival = new Arrival(caller, call.origin(), call.requestId(), Optional.empty());
    R result;
    try {
      result = dispatcher.perform(useCase, command, arrival);
    } catch (Fault fault) {
      throw Problem.ofUseCase(fault);
    }
    // A demo world that somebody has changed is a demo world no longer.
    if (worlds.digest().filter(digest -> digest.startsWith(DEMO)).isPresent()) {
      worlds.change(world -> world, "changed");
    }
    return result;
  }

  /** The account that a path or document names. */
  static AccountId account(String text) {
    return AccountId.parse(text)
        .orElseThrow(() -> Problem.malformed("account", "An account id must have 16 digits."));
  }
}
