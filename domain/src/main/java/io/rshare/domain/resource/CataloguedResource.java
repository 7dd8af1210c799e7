package io.rshare.domain.resource;

import io.rshare.domain.account.AccountId;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;

/**
 * A resource as its owning service knows it, where somebody has told this service about it.
 *
 * @param owner the account it belongs to
 * @param type the shareable type
 * @param id id within the type; no two resources of a type have the same
 * @param region where it is; nothing for a global resource
 * @param shareable whether the owning service lets it be shared at present
 * @param targetLimit how many targets it can be shared with; nothing for any number
 * @param unreachableFor accounts that have no access to the zone it is in
 */
public record CataloguedResource(
    AccountId owner,
    ResourceType type,
    String id,
    Optional<String> region,
    boolean shareable,
    Optional<Integer> targetLimit,
    Set<AccountId> unreachableFor) {
  public CataloguedResource {
    unreachableFor = Set.copyOf(unreachableFor);
  }

  /** The same, with nothing said about {@code account}. */
  public CataloguedResource without(AccountId account) {
    Set<AccountId> others = new HashSet<>(unreachableFor);
    others.remove(account);
    return withUnreachableFor(others);
  }

  /** The same, with other accounts that have no access to its zone. */
  public CataloguedResource withUnreachableFor(Set<AccountId> others) {
    return new CataloguedResource(owner, type, id, region, shareable, targetLimit, others);
  }
}
