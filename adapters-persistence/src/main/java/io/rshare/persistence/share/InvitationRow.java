package io.rshare.persistence.share;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

record InvitationRow(
    String invitationId,
    String shareId,
    String senderAccount,
    String receiverAccount,
    String status,
    Instant createTime,
    Instant expireTime,
    @Nullable String failures) {}
