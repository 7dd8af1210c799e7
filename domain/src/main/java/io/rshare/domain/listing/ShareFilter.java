package io.rshare.domain.listing;

import io.rshare.domain.account.AccountId;
import io.rshare.domain.share.ShareId;
import io.rshare.domain.share.ShareStatus;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Which shares to list. What is absent or, in statuses and tags, empty does not narrow the list; an
 * empty set of ids leaves nothing.
 *
 * @param region where they live
 * @param owner whose they are
 * @param ids only these
 * @param name only of this very name
 * @param statuses only in one of these
 * @param permission only those to which the permission of this name is bound
 * @param resourceGroup only in this group
 * @param tags only those that carry all of these
 */
public record ShareFilter(
    String region,
    Optional<AccountId> owner,
    Optional<Set<ShareId>> ids,
    Optional<String> name,
    Set<ShareStatus> statuses,
    Optional<String> permission,
    Optional<String> resourceGroup,
    List<TagFilter> tags) {
  /**
   * A tag to look for.
   *
   * @param key its key
   * @param value its value; any value without
   */
  public record TagFilter(String key, Optional<String> value) {}
}
