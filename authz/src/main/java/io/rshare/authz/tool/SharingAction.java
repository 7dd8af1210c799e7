package io.rshare.authz.tool;

import io.rshare.authz.request.KeyName;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What requests of Resource Sharing carry; source: the "RAM authorization" part of its API pages.
 *
 * @param resourceLevel whether the request names a share rather than {@code *}
 * @param keys the service's own condition keys the request may carry, in normalised form
 */
record SharingAction(String action, boolean resourceLevel, Set<String> keys) {
  static final String SERVICE = "resourcesharing:";
  private static final String EXTERNAL = "RequestedAllowExternalTargets";
  private static final String TARGET = "Target";
  private static final String TYPE = "RequestedResourceType";
  private static final String ARN = "ResourceArn";

  static final List<SharingAction> ALL =
      Stream.of(
              operation("CreateResourceShare", EXTERNAL, TARGET, TYPE, ARN),
              operation("UpdateResourceShare", EXTERNAL),
              operation("DeleteResourceShare", TYPE, ARN),
              operation("AssociateResourceShare", TARGET, TYPE, ARN),
              operation("DisassociateResourceShare", TYPE, ARN),
              operation("EnableSharingWithResourceDirectory"),
              operation("CheckSharingWithResourceDirectoryStatus"),
              operation("ListResourceShares"),
              operation("ListResourceShareAssociations"),
              operation("ListSharedResources"),
              operation("ListSharedTargets"),
              operation("AcceptResourceShareInvitation"),
              operation("RejectResourceShareInvitation"),
              operation("ListResourceShareInvitations"),
              operation("AssociateResourceSharePermission"),
              operation("DisassociateResourceSharePermission"),
              operation("ListResourceSharePermissions"),
              operation("ListPermissions"),
              operation("GetPermission"),
              operation("ListPermissionVersions"),
              operation("ListTagResources"),
              onShare("ChangeResourceGroup"),
              onShare("TagResources"),
              onShare("UntagResources"))
          .toList();

  private static SharingAction operation(String name, String... keys) {
    Set<String> normalised =
        Stream.of(keys).map(key -> KeyName.normalised(SERVICE + key)).collect(Collectors.toSet());
    return new SharingAction(SERVICE + name, false, normalised);
  }

  private static SharingAction onShare(String name) {
    return new SharingAction(SERVICE + name, true, Set.of());
  }
}
