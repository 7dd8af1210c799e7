package io.rshare.domain.permission;

import java.time.Instant;
import java.util.List;
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

  /** The actions it allows, such as {@code vpc:DescribeVSwitches}. */
  public List<String> actions() {
    return PermissionActions.of(permission.type());
  }

  /** Whether it allows {@code action}; compared without case, as RAM compares actions (assumed). */
  public boolean allows(String action) {
    for (String allowed : actions()) {
      if (allowed.equalsIgnoreCase(action)) {
        return true;
      }
    }
    return false;
  }

  /** The statement as JSON text: Effect and Action, without the frame of a policy. */
  public String statement() {
    return actions().stream()
        .map(action -> "\"" + action + "\"")
        .collect(Collectors.joining(",", "{\"Effect\":\"Allow\",\"Action\":[", "]}"));
  }
}
