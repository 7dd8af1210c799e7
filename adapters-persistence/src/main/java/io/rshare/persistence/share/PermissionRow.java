package io.rshare.persistence.share;

import io.micronaut.data.annotation.Id;
import io.micronaut.data.annotation.MappedEntity;

@MappedEntity("share_permission")
record PermissionRow(
    @Id String shareId,
    @Id String resourceType,
    String ownerAccount,
    String permissionName,
    String permissionVersion) {}
