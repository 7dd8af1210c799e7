package io.rshare.persistence.share;

record PermissionRow(
    String shareId,
    String resourceType,
    String ownerAccount,
    String permissionName,
    String permissionVersion) {}
