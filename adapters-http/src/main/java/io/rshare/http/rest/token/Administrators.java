package io.rshare.http.rest.token;

import io.micronaut.context.annotation.Property;
import jakarta.inject.Singleton;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The token of administrators, {@code rshare.admin-token}; without one there are none. */
@Singleton
final class Administrators {
  private final Optional<String> token;

  Administrators(@Property(name = "rshare.admin-token") @Nullable String token) {
    this.token = Optional.ofNullable(token).filter(text -> !text.isBlank());
  }

  /** True if {@code given} is the token, in a time that does not tell how much of it is right. */
  boolean know(String given) {
    return token.filter(known -> TokenCallers.same(known, given)).isPresent();
  }
}
