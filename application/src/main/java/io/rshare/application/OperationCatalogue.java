package io.rshare.application;

import io.rshare.application.operation.CheckSharingWithResourceDirectoryStatus;
import io.rshare.application.operation.CreateResourceShare;
import io.rshare.application.operation.DescribeRegions;
import io.rshare.application.operation.EnableSharingWithResourceDirectory;
import io.rshare.application.operation.GetPermission;
import io.rshare.application.operation.ListPermissionVersions;
import io.rshare.application.operation.ListPermissions;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/** All operations the service answers; the table of contents. */
public final class OperationCatalogue {
  /** The version of the API they belong to. */
  public static final String VERSION = "2020-01-10";

  private final Map<String, Operation<?, ?>> operations = new LinkedHashMap<>();

  /** The catalogue over these ports. */
  public OperationCatalogue(Ports ports) {
    add(new CreateResourceShare(ports));
    add(new GetPermission());
    add(new ListPermissionVersions(ports));
    add(new ListPermissions(ports));
    add(new EnableSharingWithResourceDirectory(ports));
    add(new CheckSharingWithResourceDirectoryStatus(ports));
    add(new DescribeRegions());
  }

  /** The operation called {@code name}, exact case, or nothing. */
  public Optional<Operation<?, ?>> find(String name) {
    return Optional.ofNullable(operations.get(name));
  }

  /** All of them, in the order of the API reference. */
  public Collection<Operation<?, ?>> all() {
    return operations.values();
  }

  private void add(Operation<?, ?> operation) {
    operations.put(operation.spec().name(), operation);
  }
}
