package io.rshare.persistence.share;

import io.rshare.domain.access.SharedResource;
import io.rshare.domain.resource.ResourceType;
import io.rshare.domain.share.ShareId;
import java.util.List;
import java.util.Map;

/**
 * What the shares of one owner held at one moment.
 *
 * @param confirmed nano time just before the database was asked
 * @param versions how often each share that is not deleted has been changed
 * @param holders shares by resource; at least as new as the versions
 */
record OwnerHoldings(
    long confirmed, Map<ShareId, Long> versions, Map<Entity, List<ShareId>> holders) {
  /** A resource within its owner. */
  record Entity(ResourceType type, String id) {}

  OwnerHoldings confirmedAt(long asked) {
    return new OwnerHoldings(asked, versions, holders);
  }

  List<ShareId> holding(SharedResource resource) {
    return holders.getOrDefault(new Entity(resource.type(), resource.id()), List.of());
  }

  /** The version of a share; the least one for a share that came after the versions were read. */
  long version(ShareId share) {
    return versions.getOrDefault(share, Long.MIN_VALUE);
  }

  int size() {
    return 1 + versions.size() + holders.size();
  }
}
