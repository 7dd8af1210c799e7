package io.rshare.domain.association;

import io.rshare.domain.target.SharedTarget;
import java.time.Instant;
import java.util.Optional;

/**
 * A target in a share. The target's id identifies the row within the share.
 *
 * @param target as the request named it
 * @param external outside the resource directory of the owner
 * @param property the JSON text of its TargetProperty, to the letter; service targets only
 * @param status where it stands
 * @param createTime when it was added
 * @param updateTime when the status changed last
 */
public record TargetAssociation(
    SharedTarget target,
    boolean external,
    Optional<String> property,
    AssociationStatus status,
    Instant createTime,
    Instant updateTime) {}
