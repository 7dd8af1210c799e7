package io.rshare.bootstrap;

import io.micronaut.http.HttpResponse;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.rshare.http.Draining;
import io.rshare.persistence.database.StoreHealth;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Whether this node is to get calls: it can store what is written, and is not about to end. Needs
 * no signature, so reasons name nothing.
 */
@Controller("/health/ready")
final class ReadyEndpoint {
  private final @Nullable StoreHealth store;
  private final Draining draining;

  ReadyEndpoint(@Nullable StoreHealth store, Draining draining) {
    this.store = store;
    this.draining = draining;
  }

  @Get(produces = MediaType.APPLICATION_JSON)
  @ExecuteOn(TaskExecutors.BLOCKING)
  HttpResponse<String> ready() {
    Optional<String> reason =
        draining.hasBegun()
            ? Optional.of("this node is about to end")
            : Optional.ofNullable(store).flatMap(StoreHealth::trouble);
    return reason
        .map(why -> "{\"status\":\"NOT_READY\",\"reason\":\"" + why + "\"}")
        .map(body -> HttpResponse.<String>status(HttpStatus.SERVICE_UNAVAILABLE).body(body))
        .orElseGet(() -> HttpResponse.ok("{\"status\":\"READY\"}"));
  }
}
