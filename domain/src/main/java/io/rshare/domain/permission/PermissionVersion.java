package io.rshare.domain.permission;

import java.time.Instant;
import java.util.stream.Collectors;

/**
 * One version of a permission.
 *
 * @param permission the permission
 * @param version such as {@code v1}
 */
public record PermissionVersion(Permission permission, String version) {
  /** When the library was published; the moment of the documented sample, for all (assumed). */
  private static final Instant PUBLISHED = Instant.parse("2020-12-07T07:39:01.818Z");

  /** Whether new bindings get this version. */
  public boolean isDefaultVersion() {
    return version.equals(permission.defaultVersion());
  }

  /** When it was made. */
  public Instant createTime() {
    return PUBLISHED;
  }

  /** The statement as JSON text: Effect and Action, without the frame of a policy. */
  public String statement() {
    return PermissionActions.of(permission.type()).stream()
        .map(action -> "\"" + action + "\"")
        .collect(Collectors.joining(",", "{\"Effect\":\"Allow\",\"Action\":[", "]}"));
  }
}
