package io.rshare.application.operation;

import io.rshare.domain.listing.Position;
import io.rshare.domain.permission.PermissionVersion;
import java.time.Instant;

/**
 * A version of a permission as lists answer it.
 *
 * @param permissionName its name
 * @param permissionVersion such as {@code v1}
 * @param resourceType the type it is for
 * @param defaultVersion whether new shares get this version
 * @param defaultPermission whether it is the default of its type
 * @param createTime when it was made
 * @param updateTime when it was changed last
 */
public record PermissionView(
    String permissionName,
    String permissionVersion,
    String resourceType,
    boolean defaultVersion,
    boolean defaultPermission,
    Instant createTime,
    Instant updateTime) {
  static PermissionView of(PermissionVersion version) {
    return new PermissionView(
        version.permission().name(),
        version.version(),
        version.permission().type().typeName(),
        version.isDefaultVersion(),
        version.permission().isDefault(),
        version.createTime(),
        version.createTime());
  }

  /** Where {@code version} stands in lists. */
  static Position position(PermissionVersion version) {
    return Position.of(version.createTime(), version.permission().name(), version.version());
  }
}
