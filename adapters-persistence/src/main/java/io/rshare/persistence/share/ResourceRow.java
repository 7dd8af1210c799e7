package io.rshare.persistence.share;

import io.micronaut.data.annotation.Id;
import io.micronaut.data.annotation.MappedEntity;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

@MappedEntity("share_resource")
record ResourceRow(
    @Id String shareId,
    @Id String resourceType,
    @Id String resourceId,
    String ownerAccount,
    @Nullable String arn,
    @Nullable String property,
    String status,
    Instant createTime,
    Instant updateTime,
    @Nullable String statusMessage,
    @Nullable String failures) {}
