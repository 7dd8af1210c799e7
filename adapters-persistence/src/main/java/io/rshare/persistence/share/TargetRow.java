package io.rshare.persistence.share;

import io.micronaut.data.annotation.Id;
import io.micronaut.data.annotation.MappedEntity;
import io.micronaut.data.annotation.MappedProperty;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

@MappedEntity("share_target")
record TargetRow(
    @Id String shareId,
    @Id String targetId,
    String targetKind,
    String ownerAccount,
    @MappedProperty("is_external") boolean external,
    @Nullable String property,
    String status,
    Instant createTime,
    Instant updateTime,
    @Nullable String statusMessage,
    @Nullable String failures) {}
