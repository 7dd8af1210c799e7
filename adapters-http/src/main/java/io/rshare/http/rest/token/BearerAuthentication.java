package io.rshare.http.rest.token;

import io.micronaut.security.authentication.Authentication;
import java.util.Map;

/**
 * A result of the security filter: that a token is in order.
 *
 * @param bearer whom it speaks for
 */
public record BearerAuthentication(Bearer bearer) implements Authentication {
  @Override
  public String getName() {
    return switch (bearer) {
      case Bearer.KeyHolder holder -> holder.accessKeyId();
      case Bearer.Administrator _ -> "administrator";
      case Bearer.OutsideUser outside -> outside.user() + "@" + outside.account();
    };
  }

  @Override
  public Map<String, Object> getAttributes() {
    return Map.of();
  }
}
