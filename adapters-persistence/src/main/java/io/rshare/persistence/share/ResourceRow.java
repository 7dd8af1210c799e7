package io.rshare.persistence.share;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

record ResourceRow(
    String shareId,
    String resourceType,
    String resourceId,
    String ownerAccount,
    @Nullable String arn,
    @Nullable String property,
    String status,
    Instant createTime,
    Instant updateTime,
    @Nullable String statusMessage,
    @Nullable String failures) {}
