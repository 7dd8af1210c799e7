package io.rshare.application.operation;

import static io.rshare.application.Parameter.text;

import io.rshare.application.AccessLevel;
import io.rshare.application.Call;
import io.rshare.application.Operation;
import io.rshare.application.OperationSpec;
import io.rshare.application.Parameters;
import io.rshare.domain.fault.FaultCode;
import io.rshare.domain.permission.Permission;
import io.rshare.domain.permission.PermissionLibrary;
import io.rshare.domain.permission.PermissionVersion;
import java.time.Instant;
import java.util.Optional;

/**
 * Reads one version of a permission with its statement.
 *
 * @see <a
 *     href="https://www.alibabacloud.com/help/en/resource-management/resource-sharing/developer-reference/api-resourcesharing-2020-01-10-getpermission">
 *     GetPermission</a>
 */
public final class GetPermission implements Operation<GetPermission.Command, GetPermission.Result> {
  private final OperationSpec<Command> spec =
      OperationSpec.<Command>untouching("GetPermission", AccessLevel.GET)
          .takes(
              RequestedFilters.PERMISSION_NAME.required(),
              text("PermissionVersion")
                  .says("Version of the permission; its default version if omitted."))
          .faults(
              FaultCode.PERMISSION_NAME_MISSING,
              FaultCode.PERMISSION_VERSION_INVALID,
              FaultCode.PERMISSION_MISSING);

  /** What the caller asks for. */
  record Command(String name, Optional<String> version) {}

  /** The answer. */
  public record Result(Details permission) {}

  /** A permission with the JSON text of its statement. */
  public record Details(
      String permissionName,
      String permissionVersion,
      String permission,
      String resourceType,
      boolean defaultVersion,
      boolean defaultPermission,
      Instant createTime,
      Instant updateTime) {}

  @Override
  public OperationSpec<Command> spec() {
    return spec;
  }

  @Override
  public Command bind(Parameters in) {
    return new Command(
        in.text("PermissionName").orElseThrow(FaultCode.PERMISSION_NAME_MISSING::fault),
        in.text("PermissionVersion"));
  }

  /** Without a version the default version is meant (assumed). */
  @Override
  public Result handle(Command command, Call call) {
    Permission permission =
        PermissionLibrary.find(command.name()).orElseThrow(FaultCode.PERMISSION_MISSING::fault);
    PermissionVersion version =
        command.version().isEmpty()
            ? PermissionLibrary.defaultVersionOf(permission)
            : version(permission, command.version().get());
    return new Result(
        new Details(
            permission.name(),
            version.version(),
            version.statement(),
            permission.type().typeName(),
            version.isDefaultVersion(),
            permission.isDefault(),
            version.createTime(),
            version.createTime()));
  }

  private static PermissionVersion version(Permission permission, String version) {
    return PermissionLibrary.versionsOf(permission).stream()
        .filter(candidate -> candidate.version().equals(version))
        .findFirst()
        .orElseThrow(FaultCode.PERMISSION_VERSION_INVALID::fault);
  }
}
