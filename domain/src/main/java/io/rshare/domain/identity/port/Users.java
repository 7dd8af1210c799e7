package io.rshare.domain.identity.port;

import io.rshare.domain.account.AccountId;
import io.rshare.domain.identity.User;
import java.util.List;
import java.util.Optional;

/** RAM users with the groups that they are in. */
public interface Users {
  /** The user called {@code name} in {@code account}, exact case, or nothing. */
  Optional<User> find(AccountId account, String name);

  /**
   * Up to {@code most} users of {@code account} in the order of their names (by code point), the
   * first of them behind {@code after}; empty text is before all names.
   */
  List<User> page(AccountId account, String after, int most);

  /** The name of the user of {@code account} with this numeric id, or nothing. */
  Optional<String> nameOf(AccountId account, String id);

  /** Adds {@code user}, or puts it in place of the one of the same name. */
  void put(User user);

  /** Removes a user, if it is there, from its groups, too. */
  void remove(AccountId account, String name);
}
