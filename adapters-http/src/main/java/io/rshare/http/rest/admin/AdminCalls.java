package io.rshare.http.rest.admin;

import io.rshare.application.Arrival;
import io.rshare.application.Caller;
import io.rshare.application.Dispatcher;
import io.rshare.application.UseCase;
import io.rshare.domain.account.AccountId;
import io.rshare.domain.fault.Fault;
import io.rshare.domain.identity.Principal;
import io.rshare.http.rest.Problem;
import io.rshare.http.rest.RestCall;
import jakarta.inject.Singleton;
import java.util.Optional;

/** The way of administrators to use cases. */
@Singleton
final class AdminCalls {
  private final Dispatcher dispatcher;
  private final AdminWorld world;

  AdminCalls(Dispatcher dispatcher, AdminWorld world) {
    this.dispatcher = dispatcher;
    this.world = world;
  }

  /** What {@code useCase} answers to an administrator who acts in {@code account}. */
  <C, R> R perform(UseCase<C, R> useCase, C command, AccountId account, RestCall call) {
    var caller = new Caller(new Principal.Administrator(account), "");
    var arrival = new Arrival(caller, call.origin(), call.requestId(), Optional.empty());
    try {
      R result = dispatcher.perform(useCase, command, arrival);
      world.isDemoNoLonger();
      return result;
    } catch (Fault fault) {
      throw Problem.ofUseCase(fault);
    }
  }
}
