package io.rshare.persistence.share;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

record ShareRow(
    String shareId,
    String name,
    String ownerAccount,
    String region,
    boolean allowExternalTargets,
    String status,
    String resourceGroup,
    Instant createTime,
    Instant updateTime,
    @Nullable Instant dueTime) {}
