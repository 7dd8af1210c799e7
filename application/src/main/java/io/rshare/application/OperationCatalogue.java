package io.rshare.application;

import io.rshare.application.operation.AcceptResourceShareInvitation;
import io.rshare.application.operation.AssociateResourceShare;
import io.rshare.application.operation.AssociateResourceSharePermission;
import io.rshare.application.operation.ChangeResourceGroup;
import io.rshare.application.operation.CheckSharingWithResourceDirectoryStatus;
import io.rshare.application.operation.CreateResourceShare;
import io.rshare.application.operation.DeleteResourceShare;
import io.rshare.application.operation.DescribeRegions;
import io.rshare.application.operation.DisassociateResourceShare;
import io.rshare.application.operation.DisassociateResourceSharePermission;
import io.rshare.application.operation.EnableSharingWithResourceDirectory;
import io.rshare.application.operation.GetPermission;
import io.rshare.application.operation.ListPermissionVersions;
import io.rshare.application.operation.ListPermissions;
import io.rshare.application.operation.ListResourceShareAssociations;
import io.rshare.application.operation.ListResourceShareInvitations;
import io.rshare.application.operation.ListResourceSharePermissions;
import io.rshare.application.operation.ListResourceShares;
import io.rshare.application.operation.ListSharedResources;
import io.rshare.application.operation.ListSharedTargets;
import io.rshare.application.operation.ListTagResources;
import io.rshare.application.operation.RejectResourceShareInvitation;
import io.rshare.application.operation.TagResources;
import io.rshare.application.operation.UntagResources;
import io.rshare.application.operation.UpdateResourceShare;
import io.rshare.application.ram.DecodeDiagnosticMessage;
import io.rshare.application.sts.AssumeRole;
import io.rshare.application.sts.GetCallerIdentity;
import java.util.Collection;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** All operations the service answers; the table of contents. */
public final class OperationCatalogue {
  private final Map<Product, Map<String, Operation<?, ?>>> operations =
      new EnumMap<>(Product.class);

  /** The catalogue over these ports. */
  public OperationCatalogue(Ports ports, AccessPorts access) {
    add(new CreateResourceShare(ports));
    add(new UpdateResourceShare(ports));
    add(new DeleteResourceShare(ports));
    add(new ListResourceShares(ports));
    add(new AssociateResourceShare(ports));
    add(new DisassociateResourceShare(ports));
    add(new ListResourceShareAssociations(ports));
    add(new ListSharedResources(ports));
    add(new ListSharedTargets(ports));
    add(new ListResourceShareInvitations(ports));
    add(new AcceptResourceShareInvitation(ports));
    add(new RejectResourceShareInvitation(ports));
    add(new AssociateResourceSharePermission(ports));
    add(new DisassociateResourceSharePermission(ports));
    add(new ListResourceSharePermissions(ports));
    add(new GetPermission());
    add(new ListPermissionVersions(ports));
    add(new ListPermissions(ports));
    add(new EnableSharingWithResourceDirectory(ports));
    add(new CheckSharingWithResourceDirectoryStatus(ports));
    add(new ChangeResourceGroup(ports));
    add(new TagResources(ports));
    add(new UntagResources(ports));
    add(new ListTagResources(ports));
    add(new DescribeRegions(ports.settings().endpoint()));
    add(new GetCallerIdentity());
    add(new AssumeRole(access));
    add(new DecodeDiagnosticMessage(access));
  }

  /** The operation of {@code product} called {@code name}, exact case, or nothing. */
  public Optional<Operation<?, ?>> find(Product product, String name) {
    return Optional.ofNullable(named(product).get(name));
  }

  /** Those of {@code product}, in the order of its API reference. */
  public Collection<Operation<?, ?>> of(Product product) {
    return named(product).values();
  }

  /** All of them, product by product. */
  public List<Operation<?, ?>> all() {
    return Stream.of(Product.values())
        .<Operation<?, ?>>flatMap(product -> of(product).stream())
        .toList();
  }

  private Map<String, Operation<?, ?>> named(Product product) {
    return operations.getOrDefault(product, Map.of());
  }

  private void add(Operation<?, ?> operation) {
    OperationSpec<?> spec = operation.spec();
    operations
        .computeIfAbsent(spec.product(), _ -> new LinkedHashMap<>())
        .put(spec.name(), operation);
  }
}
