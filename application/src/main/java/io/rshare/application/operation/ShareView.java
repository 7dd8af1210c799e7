package io.rshare.application.operation;

import io.rshare.domain.share.ResourceShare;
import java.time.Instant;

/**
 * A resource share as CreateResourceShare and UpdateResourceShare answer it: no resource group, no
 * tags.
 *
 * @param allowExternalTargets whether targets outside the resource directory may be named
 * @param createTime when it was made
 * @param resourceShareId its id
 * @param resourceShareName its name
 * @param resourceShareOwner account id of the owner
 * @param resourceShareStatus such as {@code Active}
 * @param updateTime when it was changed last
 */
public record ShareView(
    boolean allowExternalTargets,
    Instant createTime,
    String resourceShareId,
    String resourceShareName,
    String resourceShareOwner,
    String resourceShareStatus,
    Instant updateTime) {

  static ShareView of(ResourceShare share) {
    return new ShareView(
        share.allowExternalTargets(),
        share.createTime(),
        share.id().value(),
        share.name().value(),
        share.owner().value(),
        share.status().label(),
        share.updateTime());
  }
}
