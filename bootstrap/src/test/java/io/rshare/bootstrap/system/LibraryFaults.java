package io.rshare.bootstrap.system;

import static io.rshare.bootstrap.system.FaultCase.refused;
import static io.rshare.bootstrap.system.TestService.MANAGER;
import static io.rshare.bootstrap.system.TestService.MEMBER;
import static io.rshare.bootstrap.system.TestService.OUTSIDER;

import java.util.stream.Stream;

/** Refusals of the operations that need no shares. */
final class LibraryFaults {
  private static final String VSWITCH = "AliyunRSDefaultPermissionVSwitch";

  private LibraryFaults() {}

  static Stream<FaultCase> cases() {
    return Stream.of(
            Stream.of(
                refused("GetPermission", "MissingParameter.PermissionName", MANAGER),
                refused(
                    "GetPermission",
                    "EntityNotExists.Permission",
                    MANAGER,
                    "PermissionName",
                    "NoSuchPermission"),
                refused(
                    "GetPermission",
                    "InvalidParameter.PermissionVersion",
                    MANAGER,
                    "PermissionName",
                    VSWITCH,
                    "PermissionVersion",
                    "v2"),
                refused("ListPermissionVersions", "MissingParameter.PermissionName", MANAGER),
                refused(
                    "ListPermissionVersions",
                    "EntityNotExists.Permission",
                    MANAGER,
                    "PermissionName",
                    "NoSuchPermission"),
                refused(
                    "ListPermissions",
                    "InvalidParameter.ResourceType",
                    MANAGER,
                    "ResourceType",
                    "Bicycle"),
                refused("EnableSharingWithResourceDirectory", "ActionNotPermitted", MEMBER),
                refused("EnableSharingWithResourceDirectory", "ActionNotPermitted", OUTSIDER),
                refused("EnableSharingWithResourceDirectory", "AlreadyEnabled", MANAGER)),
            paging("ListPermissionVersions", "PermissionName", VSWITCH),
            paging("ListPermissions"))
        .flatMap(cases -> cases);
  }

  /** What every list refuses about its page. */
  static Stream<FaultCase> paging(String operation, String... parameters) {
    return Stream.of(
        refused(
            operation, "InvalidParameter.MaxResults", MANAGER, and(parameters, "MaxResults", "0")),
        refused(
            operation,
            "InvalidParameter.MaxResults",
            MANAGER,
            and(parameters, "MaxResults", "101")),
        refused(
            operation,
            "InvalidParameter.MaxResults",
            MANAGER,
            and(parameters, "MaxResults", "ten")),
        refused(
            operation, "InvalidParameter.NextToken", MANAGER, and(parameters, "NextToken", "x")),
        refused(
            operation,
            "InvalidParameter.NextToken",
            MANAGER,
            and(parameters, "NextToken", "A".repeat(64))),
        refused(
            operation,
            "InvalidParameter.NextToken.Length",
            MANAGER,
            and(parameters, "NextToken", "A".repeat(257))));
  }

  static String[] and(String[] first, String... second) {
    return Stream.of(first, second).flatMap(Stream::of).toArray(String[]::new);
  }
}
