package io.rshare.bootstrap.system;

import io.rshare.application.Call;
import io.rshare.application.Caller;
import io.rshare.application.Dispatcher;
import io.rshare.application.Origin;
import io.rshare.application.Parameters;
import io.rshare.application.Product;
import io.rshare.application.Request;
import io.rshare.domain.account.AccountId;
import io.rshare.domain.fault.Fault;
import io.rshare.domain.identity.Principal;
import io.rshare.http.wire.StreamingJsonText;
import java.time.Instant;
import java.util.Optional;

/** Calls of accounts that skip the wire. */
record DirectCalls(Dispatcher dispatcher) {
  /** The result of an operation; throws what it is refused with. */
  Object call(String account, String operation, String... parameters) {
    return dispatcher.dispatch(
        new Request(
            operation,
            Product.RESOURCE_SHARING.version(),
            new Parameters(TestService.map(parameters), new StreamingJsonText()),
            caller(account),
            new Origin("127.0.0.1", false, "test"),
            "REQUEST",
            Optional.empty(),
            Optional.empty()));
  }

  /** Tries an operation; whether it went through. */
  boolean attempt(String account, String operation, String... parameters) {
    try {
      call(account, operation, parameters);
      return true;
    } catch (Fault refused) {
      return false;
    }
  }

  static Caller caller(String account) {
    return new Caller(new Principal.AccountRoot(new AccountId(account)), "key");
  }

  static Call callOf(String account, Instant now) {
    return new Call(caller(account), "cn-hangzhou", "REQUEST", now);
  }
}
