package io.rshare.http.rest.token;

import io.micronaut.core.async.publisher.Publishers;
import io.micronaut.http.HttpRequest;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.security.authentication.Authentication;
import io.micronaut.security.token.validator.TokenValidator;
import jakarta.inject.Named;
import jakarta.inject.Singleton;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import org.jspecify.annotations.Nullable;
import org.reactivestreams.Publisher;

/**
 * Judges the bearer tokens that the security filter finds. In the place of the framework's own
 * validator, which would try every key it knows on every token, whoever issued it.
 */
@Singleton
final class BearerTokens implements TokenValidator<HttpRequest<?>> {
  private final Bearers bearers;
  private final ExecutorService workers;

  BearerTokens(Bearers bearers, @Named(TaskExecutors.BLOCKING) ExecutorService workers) {
    this.bearers = bearers;
    this.workers = workers;
  }

  /** On a worker, for keys may have to be read from the store or the issuer. */
  @Override
  public Publisher<Authentication> validateToken(String token, @Nullable HttpRequest<?> request) {
    return Publishers.fromCompletableFuture(
        () ->
            CompletableFuture.<@Nullable Authentication>supplyAsync(
                () -> bearers.of(token).map(BearerAuthentication::new).orElse(null), workers));
  }
}
