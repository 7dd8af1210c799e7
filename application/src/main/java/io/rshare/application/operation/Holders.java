package io.rshare.application.operation;

import io.rshare.domain.listing.ListedResource;
import io.rshare.domain.listing.ListedTarget;
import io.rshare.domain.listing.Page;
import io.rshare.domain.listing.RowFilter;
import io.rshare.domain.listing.Slice;
import io.rshare.domain.port.Listings;
import io.rshare.domain.share.ShareId;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

/** Shares by what they hold, and all that some of them hold. */
final class Holders {
  private static final int BATCH = 1_000;

  private Holders() {}

  static Set<ShareId> ofTargets(OwnTargets targets, RowFilter rows) {
    return all(slice -> targets.page(rows, slice).map(ListedTarget::share));
  }

  static Set<ShareId> ofResources(Listings listings, RowFilter rows) {
    return all(slice -> listings.resources(rows, slice).map(ListedResource::share));
  }

  static Set<String> targetIds(Listings listings, RowFilter rows) {
    return all(slice -> listings.targets(rows, slice).map(listed -> listed.row().target().id()));
  }

  private static <T> Set<T> all(Function<Slice, Page<T>> pages) {
    Set<T> found = new HashSet<>();
    Page<T> page = pages.apply(Slice.first(BATCH));
    found.addAll(page.rows());
    while (page.next().isPresent()) {
      page = pages.apply(new Slice(BATCH, Optional.of(page.next().get())));
      found.addAll(page.rows());
    }
    return found;
  }
}
