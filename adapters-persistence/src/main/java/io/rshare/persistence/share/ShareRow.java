package io.rshare.persistence.share;

import io.micronaut.data.annotation.Id;
import io.micronaut.data.annotation.MappedEntity;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

@MappedEntity("resource_share")
record ShareRow(
    @Id String shareId,
    String name,
    String ownerAccount,
    String region,
    boolean allowExternalTargets,
    String status,
    String resourceGroup,
    Instant createTime,
    Instant updateTime,
    @Nullable Instant dueTime) {}
