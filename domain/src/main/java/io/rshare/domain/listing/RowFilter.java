package io.rshare.domain.listing;

import io.rshare.domain.account.AccountId;
import io.rshare.domain.association.AssociationStatus;
import io.rshare.domain.resource.ResourceType;
import io.rshare.domain.share.ShareId;
import java.util.Optional;
import java.util.Set;

/**
 * Which rows of shares to list: resources or targets. What is absent or, but for the share ids,
 * empty does not narrow the list; an empty set of share ids leaves nothing. Types and resource
 * names are for resources only.
 *
 * @param region where the shares live
 * @param owner whose they are
 * @param shares only rows of these
 * @param activeSharesOnly leave out shares that are being deleted
 * @param statuses only in one of these
 * @param entities only these ids
 * @param type only of this type
 * @param arns only of these resource names
 */
public record RowFilter(
    String region,
    Optional<AccountId> owner,
    Optional<Set<ShareId>> shares,
    boolean activeSharesOnly,
    Set<AssociationStatus> statuses,
    Set<String> entities,
    Optional<ResourceType> type,
    Set<String> arns) {
  /** All rows of the shares of {@code owner}. */
  public static RowFilter of(String region, AccountId owner) {
    return new RowFilter(
        region,
        Optional.of(owner),
        Optional.empty(),
        false,
        Set.of(),
        Set.of(),
        Optional.empty(),
        Set.of());
  }

  /** What is in force in the shares of {@code owner}. */
  public static RowFilter inForce(String region, AccountId owner) {
    return new RowFilter(
        region,
        Optional.of(owner),
        Optional.empty(),
        true,
        Set.of(AssociationStatus.ASSOCIATED),
        Set.of(),
        Optional.empty(),
        Set.of());
  }

  /** What is in force in {@code shares}, whosever they are. */
  public static RowFilter inForce(String region, Set<ShareId> shares) {
    return new RowFilter(
        region,
        Optional.empty(),
        Optional.of(shares),
        true,
        Set.of(AssociationStatus.ASSOCIATED),
        Set.of(),
        Optional.empty(),
        Set.of());
  }

  /** The same, but only in {@code some} shares. */
  public RowFilter inShares(Optional<Set<ShareId>> some) {
    return some.isEmpty()
        ? this
        : new RowFilter(region, owner, some, activeSharesOnly, statuses, entities, type, arns);
  }

  /** The same, but only in one of {@code some} statuses. */
  public RowFilter inStatus(Set<AssociationStatus> some) {
    return new RowFilter(region, owner, shares, activeSharesOnly, some, entities, type, arns);
  }

  /** The same, but only these ids, any where none is given. */
  public RowFilter named(Set<String> some) {
    return new RowFilter(region, owner, shares, activeSharesOnly, statuses, some, type, arns);
  }

  /** The same, but only of these resource names, any where none is given. */
  public RowFilter withArns(Set<String> some) {
    return new RowFilter(region, owner, shares, activeSharesOnly, statuses, entities, type, some);
  }

  /** The same, but only of {@code some} type. */
  public RowFilter ofType(Optional<ResourceType> some) {
    return new RowFilter(region, owner, shares, activeSharesOnly, statuses, entities, some, arns);
  }
}
