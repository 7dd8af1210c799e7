package io.rshare.persistence.share;

record GrantRow(String ownerAccount, String service, String resourceType, String shareId) {}
