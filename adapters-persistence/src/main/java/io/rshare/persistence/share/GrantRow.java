package io.rshare.persistence.share;

import io.micronaut.data.annotation.Id;
import io.micronaut.data.annotation.MappedEntity;

@MappedEntity("service_grant")
record GrantRow(
    @Id String ownerAccount, @Id String service, @Id String resourceType, String shareId) {}
