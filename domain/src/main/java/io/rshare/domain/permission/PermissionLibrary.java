package io.rshare.domain.permission;

import io.rshare.domain.resource.ResourceType;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * All permissions there are. Alibaba Cloud makes them; users cannot write their own.
 *
 * <p>Documented: one default permission per type, named {@code AliyunRSDefaultPermission<Type>},
 * and v2 as KMSInstance's default version. Assumed: the names for DeploymentSet and
 * PolarDBBackupSet, by analogy.
 *
 * @see <a
 *     href="https://www.alibabacloud.com/help/en/resource-management/resource-sharing/user-guide/resource-sharing-permission-library">
 *     Permission library</a>
 */
public final class PermissionLibrary {
  private static final Permission KMS_READ_WRITE =
      new Permission(
          "AliyunRSPermissionKMSInstanceReadWrite", ResourceType.KMS_INSTANCE, false, "v1");

  private static final List<Permission> ALL =
      Stream.concat(
              Arrays.stream(ResourceType.values()).map(PermissionLibrary::makeDefault),
              Stream.of(KMS_READ_WRITE))
          .toList();

  private static final Map<String, Permission> BY_NAME =
      ALL.stream().collect(Collectors.toMap(Permission::name, Function.identity()));

  private static final Map<ResourceType, Permission> DEFAULTS =
      new EnumMap<>(
          ALL.stream()
              .filter(Permission::isDefault)
              .collect(Collectors.toMap(Permission::type, Function.identity())));

  private PermissionLibrary() {}

  /** The permission called {@code name}, or nothing. */
  public static Optional<Permission> find(String name) {
    return Optional.ofNullable(BY_NAME.get(name));
  }

  /** All of them, the default of each type first. */
  public static List<Permission> all() {
    return ALL;
  }

  /**
   * All versions of {@code permission}, oldest first. Documented: KMSInstance's default permission
   * has two, of which the second is the default; the others have one (assumed).
   */
  public static List<PermissionVersion> versionsOf(Permission permission) {
    int newest = Integer.parseInt(defaultVersion(permission).substring(1));
    return IntStream.rangeClosed(1, newest)
        .mapToObj(number -> new PermissionVersion(library(permission), "v" + number))
        .toList();
  }

  /** The version in which {@code permission}, as read from a share, is bound. */
  public static PermissionVersion boundVersionOf(Permission permission) {
    return new PermissionVersion(library(permission), permission.defaultVersion());
  }

  /** The version of {@code permission} that new bindings get. */
  public static PermissionVersion defaultVersionOf(Permission permission) {
    return new PermissionVersion(library(permission), defaultVersion(permission));
  }

  /**
   * A permission read from a share names the version it was bound in; the library knows today's.
   */
  private static Permission library(Permission permission) {
    return BY_NAME.getOrDefault(permission.name(), permission);
  }

  private static String defaultVersion(Permission permission) {
    return library(permission).defaultVersion();
  }

  /** The permission that a share gets for {@code type} when none is named. */
  public static Permission defaultOf(ResourceType type) {
    Permission permission = DEFAULTS.get(type);
    if (permission == null) {
      throw new IllegalStateException("no default permission for " + type);
    }
    return permission;
  }

  private static Permission makeDefault(ResourceType type) {
    String version = type == ResourceType.KMS_INSTANCE ? "v2" : "v1";
    return new Permission("AliyunRSDefaultPermission" + type.typeName(), type, true, version);
  }
}
