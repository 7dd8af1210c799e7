package io.rshare.memory;

import io.rshare.domain.access.SharedResource;
import io.rshare.domain.share.ResourceShare;
import io.rshare.domain.share.ShareContents;
import io.rshare.domain.share.ShareId;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** Shares by what they hold, whatever the status of either. */
final class Holders {
  private final Transactions transactions;
  private final Map<SharedResource, Set<ShareId>> holders = new HashMap<>();

  Holders(Transactions transactions) {
    this.transactions = transactions;
  }

  Set<ShareId> of(SharedResource resource) {
    return holders.getOrDefault(resource, Set.of());
  }

  /** Notes that one share has become another, has come or has gone. */
  void change(Optional<ShareContents> before, Optional<ShareContents> after) {
    Set<SharedResource> had = before.map(Holders::resources).orElse(Set.of());
    Set<SharedResource> has = after.map(Holders::resources).orElse(Set.of());
    had.stream()
        .filter(resource -> !has.contains(resource))
        .forEach(resource -> set(resource, before.orElseThrow(), false));
    has.stream()
        .filter(resource -> !had.contains(resource))
        .forEach(resource -> set(resource, after.orElseThrow(), true));
  }

  private void set(SharedResource resource, ShareContents share, boolean held) {
    var ids = new HashSet<>(of(resource));
    if (held) {
      ids.add(share.share().id());
    } else {
      ids.remove(share.share().id());
    }
    transactions.set(holders, resource, ids.isEmpty() ? null : ids);
  }

  private static Set<SharedResource> resources(ShareContents contents) {
    ResourceShare share = contents.share();
    return contents.resources().stream()
        .map(r -> new SharedResource(share.region(), share.owner(), r.type(), r.resourceId()))
        .collect(Collectors.toSet());
  }
}
