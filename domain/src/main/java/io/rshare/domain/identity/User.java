package io.rshare.domain.identity;

import io.rshare.domain.account.AccountId;
import java.util.Set;

/**
 * A RAM user of an account.
 *
 * @param account the account it belongs to
 * @param id numeric id
 * @param name unique in the account
 * @param groups names of the RAM groups it is in
 */
public record User(AccountId account, String id, String name, Set<String> groups) {
  public User {
    groups = Set.copyOf(groups);
  }
}
