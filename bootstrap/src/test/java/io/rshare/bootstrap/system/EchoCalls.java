package io.rshare.bootstrap.system;

import io.micronaut.context.annotation.Factory;
import io.micronaut.context.annotation.Primary;
import io.micronaut.context.annotation.Requires;
import io.rshare.application.Operation;
import io.rshare.application.OperationCatalogue;
import io.rshare.application.Product;
import io.rshare.application.Request;
import io.rshare.http.OperationCalls;
import jakarta.inject.Singleton;
import java.util.concurrent.atomic.AtomicReference;

/** Reads calls as the dispatcher does, notes the command of each and goes no further. */
@Factory
@Requires(property = EchoCalls.PROPERTY)
final class EchoCalls {
  static final String PROPERTY = "test.echo";

  /** What was understood of the latest call. */
  static final AtomicReference<String> UNDERSTOOD = new AtomicReference<>("");

  /** The answer to all. */
  record Echo() {}

  @Singleton
  @Primary
  OperationCalls calls(OperationCatalogue catalogue) {
    return request -> {
      UNDERSTOOD.set(command(catalogue, request).toString());
      return new Echo();
    };
  }

  private static Object command(OperationCatalogue catalogue, Request request) {
    Operation<?, ?> operation =
        catalogue
            .find(Product.ofVersion(request.version()).orElseThrow(), request.operation())
            .orElseThrow();
    operation.spec().check(request.parameters());
    return operation.bind(request.parameters());
  }
}
