package io.rshare.domain.share;

import io.rshare.domain.account.AccountId;
import java.time.Instant;
import java.util.Optional;

/**
 * A resource share without what is in it.
 *
 * @param id unique over all accounts and regions
 * @param name need not be unique
 * @param owner the account that made it
 * @param region where it lives; it holds resources of that region only
 * @param allowExternalTargets whether targets outside the resource directory may be named
 * @param status Active once made; the owner never sees Pending (assumed)
 * @param resourceGroup a group of the owner
 * @param createTime when it was made, in milliseconds
 * @param updateTime when it was changed last, in milliseconds
 * @param due when the next step of a life cycle in it is to be taken
 */
public record ResourceShare(
    ShareId id,
    ShareName name,
    AccountId owner,
    String region,
    boolean allowExternalTargets,
    ShareStatus status,
    String resourceGroup,
    Instant createTime,
    Instant updateTime,
    Optional<Instant> due) {
  /** A new share. */
  public static ResourceShare made(
      ShareId id,
      ShareName name,
      AccountId owner,
      String region,
      boolean allowExternalTargets,
      String resourceGroup,
      Instant now) {
    return new ResourceShare(
        id,
        name,
        owner,
        region,
        allowExternalTargets,
        ShareStatus.ACTIVE,
        resourceGroup,
        now,
        now,
        Optional.empty());
  }

  /** The same share in another status. */
  public ResourceShare in(ShareStatus next, Instant now) {
    return new ResourceShare(
        id, name, owner, region, allowExternalTargets, next, resourceGroup, createTime, now, due);
  }

  /** The same share under another name, open to the outside or not. */
  public ResourceShare renamed(ShareName next, boolean external, Instant now) {
    return new ResourceShare(
        id, next, owner, region, external, status, resourceGroup, createTime, now, due);
  }

  /** The same share in another resource group. */
  public ResourceShare movedTo(String group, Instant now) {
    return new ResourceShare(
        id, name, owner, region, allowExternalTargets, status, group, createTime, now, due);
  }

  /** The same share, changed now. */
  public ResourceShare touched(Instant now) {
    return in(status, now);
  }

  /** The same share with another moment of its next step. */
  public ResourceShare dueAt(Optional<Instant> next) {
    return new ResourceShare(
        id,
        name,
        owner,
        region,
        allowExternalTargets,
        status,
        resourceGroup,
        createTime,
        updateTime,
        next);
  }
}
