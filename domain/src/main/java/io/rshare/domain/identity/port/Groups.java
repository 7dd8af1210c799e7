package io.rshare.domain.identity.port;

import io.rshare.domain.account.AccountId;
import io.rshare.domain.identity.Group;
import java.util.List;
import java.util.Optional;

/** RAM groups. */
public interface Groups {
  /** The group called {@code name} in {@code account}, exact case, or nothing. */
  Optional<Group> find(AccountId account, String name);

  /**
   * Up to {@code most} groups of {@code account} in the order of their names (by code point), the
   * first of them behind {@code after}; empty text is before all names.
   */
  List<Group> page(AccountId account, String after, int most);

  /** Adds {@code group}, or puts it in place of the one of the same name. */
  void put(Group group);

  /** Removes a group, if it is there; its users are in it no longer. */
  void remove(AccountId account, String name);
}
