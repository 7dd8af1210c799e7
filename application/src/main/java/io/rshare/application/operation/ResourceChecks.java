package io.rshare.application.operation;

import io.rshare.application.Call;
import io.rshare.application.Ports;
import io.rshare.domain.account.AccountId;
import io.rshare.domain.association.AssociationStatus;
import io.rshare.domain.association.FailedPair;
import io.rshare.domain.association.Failure;
import io.rshare.domain.association.FailureReason;
import io.rshare.domain.association.ResourceAssociation;
import io.rshare.domain.association.TargetAssociation;
import io.rshare.domain.listing.RowFilter;
import io.rshare.domain.resource.CataloguedResource;
import io.rshare.domain.share.ResourceShare;
import io.rshare.domain.share.ShareContents;
import io.rshare.domain.share.ShareId;
import io.rshare.domain.target.SharedTarget;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Checks resources against the catalogue: those it does not know, those of others, those of other
 * regions and those that are not shareable cannot be associated (reasons documented, what they
 * stand for assumed). What the catalogue says nothing about passes.
 */
record ResourceChecks(Ports ports, Call call) {
  /** {@code contents} with every row that is being added and may not be as Failed. */
  ShareContents checked(ShareContents contents) {
    ShareContents checked = contents;
    for (ResourceAssociation row : contents.resources()) {
      if (row.status() == AssociationStatus.ASSOCIATING) {
        Optional<Failure> failure = failure(row, contents);
        if (failure.isPresent()) {
          checked = checked.with(row.failed(failure.get(), call.now()));
        }
      }
    }
    for (TargetAssociation row : checked.targets()) {
      if (row.status() == AssociationStatus.ASSOCIATING && !checked.isInvited(row)) {
        List<FailedPair> pairs = failures(row.target(), checked);
        checked =
            pairs.isEmpty()
                ? checked.with(row.in(AssociationStatus.ASSOCIATED, row.updateTime()))
                : checked.with(row.failed(failure(pairs), call.now()));
      }
    }
    return restored(contents, checked);
  }

  /** Targets counted as in force meanwhile are on their way still. */
  private static ShareContents restored(ShareContents before, ShareContents checked) {
    ShareContents restored = checked;
    for (TargetAssociation row : before.targets()) {
      TargetAssociation now = checked.row(row.target()).orElseThrow();
      restored = restored.with(now.status() == AssociationStatus.ASSOCIATED ? row : now);
    }
    return restored;
  }

  /** The resources of the share that {@code target} cannot be brought together with. */
  List<FailedPair> failures(SharedTarget target, ShareContents contents) {
    List<FailedPair> pairs = new ArrayList<>();
    for (ResourceAssociation row : contents.resources()) {
      if (row.status().isLive()) {
        ofResource(contents.share().owner(), row)
            .or(() -> ofZone(row, target))
            .or(() -> ofLimit(row, Set.of(target.id()), contents))
            .ifPresent(reason -> pairs.add(FailedPair.of(row, reason)));
      }
    }
    return pairs;
  }

  /** The failure of a row with these pairs. */
  static Failure failure(List<FailedPair> pairs) {
    return new Failure(pairs.getFirst().reason().description(), pairs);
  }

  /** Why {@code account}, which {@code row} reaches, cannot use it now. */
  Optional<FailureReason> inTheWayOf(AccountId account, AccountId owner, ResourceAssociation row) {
    return ofResource(owner, row).or(() -> ofZone(row, account));
  }

  private Optional<Failure> failure(ResourceAssociation row, ShareContents contents) {
    List<TargetAssociation> targets =
        contents.targets().stream()
            .filter(target -> target.status() == AssociationStatus.ASSOCIATED)
            .toList();
    Optional<FailureReason> own = ofResource(contents.share().owner(), row);
    if (own.isPresent()) {
      // With those that come in by the same call, as if the resource had come after them.
      return Optional.of(
          new Failure(
              own.get().description(),
              contents.targets().stream()
                  .filter(target -> isInForceOrComing(target, contents))
                  .map(target -> FailedPair.of(target, own.get()))
                  .toList()));
    }
    if (targets.isEmpty()) {
      return Optional.empty();
    }
    Optional<FailureReason> full = ofLimit(row, Set.of(), contents);
    List<FailedPair> pairs = new ArrayList<>();
    for (TargetAssociation target : targets) {
      ofZone(row, target.target())
          .or(() -> full)
          .ifPresent(reason -> pairs.add(FailedPair.of(target, reason)));
    }
    return pairs.isEmpty() ? Optional.empty() : Optional.of(failure(pairs));
  }

  private static boolean isInForceOrComing(TargetAssociation target, ShareContents contents) {
    return target.status() == AssociationStatus.ASSOCIATED
        || (target.status() == AssociationStatus.ASSOCIATING && !contents.isInvited(target));
  }

  private Optional<CataloguedResource> known(ResourceAssociation row) {
    return ports.catalogue().find(row.type(), row.resourceId());
  }

  private Optional<FailureReason> ofResource(AccountId owner, ResourceAssociation row) {
    boolean fine =
        known(row)
            .map(
                resource ->
                    resource.owner().equals(owner)
                        && resource.shareable()
                        && resource.region().map(call.region()::equals).orElse(true))
            .orElseGet(() -> !ports.catalogue().covers(owner));
    return fine ? Optional.empty() : Optional.of(FailureReason.UNAVAILABLE);
  }

  private Optional<FailureReason> ofZone(ResourceAssociation row, SharedTarget target) {
    return target instanceof SharedTarget.ToAccount(AccountId account)
        ? ofZone(row, account)
        : Optional.empty();
  }

  private Optional<FailureReason> ofZone(ResourceAssociation row, AccountId account) {
    return known(row)
        .filter(resource -> resource.unreachableFor().contains(account))
        .map(_ -> FailureReason.ZONAL_RESOURCE_INACCESSIBLE);
  }

  /** The same for every target, so it is asked once for all of them where possible. */
  private Optional<FailureReason> ofLimit(
      ResourceAssociation row, Set<String> more, ShareContents contents) {
    return known(row)
        .flatMap(CataloguedResource::targetLimit)
        .filter(limit -> targetsWith(row, more, contents) > limit)
        .map(_ -> FailureReason.LIMIT_EXCEEDED);
  }

  /** How many targets the resource has in all shares of its owner, and {@code more} by their id. */
  private int targetsWith(ResourceAssociation row, Set<String> more, ShareContents contents) {
    ResourceShare share = contents.share();
    RowFilter own = RowFilter.inForce(share.region(), share.owner());
    Set<ShareId> holders =
        Holders.ofResources(
            ports.listings(), own.ofType(Optional.of(row.type())).named(Set.of(row.resourceId())));
    holders.remove(share.id());
    Set<String> ids = new HashSet<>(more);
    contents.targets().stream()
        .filter(other -> other.status() == AssociationStatus.ASSOCIATED)
        .forEach(other -> ids.add(other.target().id()));
    if (!holders.isEmpty()) {
      ids.addAll(Holders.targetIds(ports.listings(), own.inShares(Optional.of(holders))));
    }
    return ids.size();
  }
}
