package io.rshare.persistence.share;

import io.micronaut.data.annotation.Id;
import io.micronaut.data.annotation.MappedEntity;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

@MappedEntity("invitation")
record InvitationRow(
    @Id String invitationId,
    String shareId,
    String senderAccount,
    String receiverAccount,
    String status,
    Instant createTime,
    Instant expireTime,
    @Nullable String failures) {}
