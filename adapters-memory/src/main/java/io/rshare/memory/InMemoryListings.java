package io.rshare.memory;

import io.rshare.domain.account.AccountId;
import io.rshare.domain.association.AssociationStatus;
import io.rshare.domain.association.Audience;
import io.rshare.domain.association.TargetAssociation;
import io.rshare.domain.listing.ListedInvitation;
import io.rshare.domain.listing.ListedResource;
import io.rshare.domain.listing.ListedShare;
import io.rshare.domain.listing.ListedTarget;
import io.rshare.domain.listing.Page;
import io.rshare.domain.listing.RowFilter;
import io.rshare.domain.listing.ShareFilter;
import io.rshare.domain.listing.Slice;
import io.rshare.domain.port.Listings;
import io.rshare.domain.share.ResourceShare;
import io.rshare.domain.share.ShareContents;
import io.rshare.domain.share.ShareId;
import io.rshare.domain.share.ShareStatus;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;

final class InMemoryListings implements Listings {
  private final InMemoryResourceShares shares;

  InMemoryListings(InMemoryResourceShares shares) {
    this.shares = shares;
  }

  @Override
  public Page<ListedShare> shares(ShareFilter filter, Slice slice) {
    List<ListedShare> found =
        shares.all().stream()
            .filter(contents -> matches(contents, filter))
            .map(contents -> new ListedShare(contents.share(), contents.tags()))
            .toList();
    return Page.of(found, slice, ListedShare::position);
  }

  @Override
  public Page<ListedResource> resources(RowFilter filter, Slice slice) {
    List<ListedResource> found =
        shares.all().stream()
            .filter(contents -> holdsRows(contents.share(), filter))
            .flatMap(
                contents ->
                    contents.resources().stream()
                        .map(
                            row ->
                                new ListedResource(
                                    contents.share().id(), contents.share().name().value(), row)))
            .filter(listed -> matches(listed, filter))
            .toList();
    return Page.of(found, slice, ListedResource::position);
  }

  @Override
  public Page<ListedTarget> targets(RowFilter filter, Slice slice) {
    List<ListedTarget> found =
        shares.all().stream()
            .filter(contents -> holdsRows(contents.share(), filter))
            .flatMap(contents -> contents.targets().stream().map(row -> listed(contents, row)))
            .filter(listed -> isIn(filter.statuses(), listed.row().status()))
            .filter(listed -> isIn(filter.entities(), listed.row().target().id()))
            .toList();
    return Page.of(found, slice, ListedTarget::position);
  }

  @Override
  public Page<ListedInvitation> invitations(
      AccountId receiver, String region, Set<ShareId> only, Set<String> ids, Slice slice) {
    List<ListedInvitation> found =
        shares.all().stream()
            .filter(contents -> contents.share().region().equals(region))
            .filter(contents -> isIn(only, contents.share().id()))
            .flatMap(
                contents ->
                    contents.invitations().stream()
                        .map(
                            row ->
                                new ListedInvitation(
                                    contents.share().id(), contents.share().name().value(), row)))
            .filter(listed -> listed.row().receiver().equals(receiver))
            .filter(listed -> isIn(ids, listed.row().id()))
            .toList();
    return Page.of(found, slice, ListedInvitation::position);
  }

  @Override
  public List<ListedTarget> reaching(Audience audience, String region) {
    return shares.all().stream()
        .filter(contents -> contents.share().region().equals(region))
        .filter(contents -> contents.share().status() == ShareStatus.ACTIVE)
        .flatMap(
            contents ->
                contents.targets().stream()
                    .filter(
                        row ->
                            row.status() == AssociationStatus.ASSOCIATED || contents.isInvited(row))
                    .filter(row -> audience.isMeantBy(contents.share().owner(), row))
                    .map(row -> listed(contents, row)))
        .toList();
  }

  private static ListedTarget listed(ShareContents contents, TargetAssociation row) {
    ResourceShare share = contents.share();
    return new ListedTarget(share.id(), share.name().value(), share.owner(), row);
  }

  private static boolean matches(ShareContents contents, ShareFilter filter) {
    ResourceShare share = contents.share();
    return share.region().equals(filter.region())
        && filter.owner().map(share.owner()::equals).orElse(true)
        && filter.ids().map(ids -> ids.contains(share.id())).orElse(true)
        && filter.name().map(share.name().value()::equals).orElse(true)
        && isIn(filter.statuses(), share.status())
        && filter.permission().map(name -> isBound(contents, name)).orElse(true)
        && filter.resourceGroup().map(share.resourceGroup()::equals).orElse(true)
        && filter.tags().stream().allMatch(tag -> carries(contents, tag));
  }

  private static boolean isBound(ShareContents contents, String name) {
    return contents.permissions().stream().anyMatch(p -> p.name().equals(name));
  }

  private static boolean carries(ShareContents contents, ShareFilter.TagFilter wanted) {
    return contents.tags().stream()
        .filter(tag -> tag.key().equals(wanted.key()))
        .anyMatch(tag -> wanted.value().map(tag.value()::equals).orElse(true));
  }

  private static boolean holdsRows(ResourceShare share, RowFilter filter) {
    return share.region().equals(filter.region())
        && filter.owner().map(share.owner()::equals).orElse(true)
        && filter.shares().map(ids -> ids.contains(share.id())).orElse(true)
        && (!filter.activeSharesOnly() || share.status() == ShareStatus.ACTIVE);
  }

  private static boolean matches(ListedResource listed, RowFilter filter) {
    Predicate<String> named = arn -> isIn(filter.arns(), arn);
    return isIn(filter.statuses(), listed.row().status())
        && isIn(filter.entities(), listed.row().resourceId())
        && filter.type().map(type -> type == listed.row().type()).orElse(true)
        && listed.row().arn().map(named::test).orElse(filter.arns().isEmpty());
  }

  /** Whether {@code value} is wanted; where nothing is named, everything is. */
  private static <T> boolean isIn(Set<T> wanted, T value) {
    return wanted.isEmpty() || wanted.contains(value);
  }
}
