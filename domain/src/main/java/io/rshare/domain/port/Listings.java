package io.rshare.domain.port;

import io.rshare.domain.account.AccountId;
import io.rshare.domain.association.Audience;
import io.rshare.domain.listing.ListedInvitation;
import io.rshare.domain.listing.ListedResource;
import io.rshare.domain.listing.ListedShare;
import io.rshare.domain.listing.ListedTarget;
import io.rshare.domain.listing.Page;
import io.rshare.domain.listing.RowFilter;
import io.rshare.domain.listing.ShareFilter;
import io.rshare.domain.listing.Slice;
import io.rshare.domain.share.ShareId;
import java.util.List;
import java.util.Set;

/**
 * What is stored of shares, as lists. Every list is in the order of {@link
 * io.rshare.domain.listing.Position}, newest first, and reading on from a position neither repeats
 * nor leaves out a row that was there throughout. The cost follows what is answered or, where an
 * owner is named, what the owner has; never what others have.
 */
public interface Listings {
  /** Shares. */
  Page<ListedShare> shares(ShareFilter filter, Slice slice);

  /** Resources of shares. */
  Page<ListedResource> resources(RowFilter filter, Slice slice);

  /** Targets of shares. */
  Page<ListedTarget> targets(RowFilter filter, Slice slice);

  /**
   * Invitations that {@code receiver} got into shares of {@code region}; only of {@code shares} and
   * only {@code ids}, unless these are empty.
   */
  Page<ListedInvitation> invitations(
      AccountId receiver, String region, Set<ShareId> shares, Set<String> ids, Slice slice);

  /**
   * Every target, in active shares of others in {@code region}, that means the audience: those in
   * force and those that wait for the audience's own answer. In no particular order; several of one
   * share are possible.
   */
  List<ListedTarget> reaching(Audience audience, String region);
}
