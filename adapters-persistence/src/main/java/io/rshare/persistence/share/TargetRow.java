package io.rshare.persistence.share;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

record TargetRow(
    String shareId,
    String targetId,
    String targetKind,
    String ownerAccount,
    boolean external,
    @Nullable String property,
    String status,
    Instant createTime,
    Instant updateTime,
    @Nullable String statusMessage,
    @Nullable String failures) {}
