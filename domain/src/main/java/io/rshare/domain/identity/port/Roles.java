package io.rshare.domain.identity.port;

import io.rshare.domain.account.AccountId;
import io.rshare.domain.identity.Role;
import java.util.List;
import java.util.Optional;

/** RAM roles. */
public interface Roles {
  /** The role called {@code name} in {@code account}, whatever the case, or nothing. */
  Optional<Role> find(AccountId account, String name);

  /**
   * Up to {@code most} roles of {@code account} in the order of their names (by code point), the
   * first of them behind {@code after}; empty text is before all names.
   */
  List<Role> page(AccountId account, String after, int most);

  /** The name of the role of {@code account} with this numeric id, or nothing. */
  Optional<String> nameOf(AccountId account, String id);

  /** Adds {@code role}, or puts it in place of the one of the same name, whatever the case. */
  void put(Role role);

  /** Removes a role, if it is there, whatever the case of its name. */
  void remove(AccountId account, String name);
}
