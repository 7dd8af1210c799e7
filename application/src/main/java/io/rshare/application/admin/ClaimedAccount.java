package io.rshare.application.admin;

import io.rshare.domain.account.Account;
import io.rshare.domain.account.AccountId;
import io.rshare.domain.identity.Role;
import io.rshare.domain.identity.port.Accounts;
import io.rshare.domain.identity.port.Roles;
import io.rshare.domain.identity.port.Users;
import io.rshare.domain.world.WorldRules;
import java.util.Optional;

/** An account that nobody else changes for now, and what holds for all of its identities. */
record ClaimedAccount(Account account) {
  private static final int LONGEST_ID = 64;

  /** Claims {@code id}, which has to be there. */
  static ClaimedAccount of(Accounts accounts, AccountId id) {
    return new ClaimedAccount(
        accounts
            .claim(id)
            .orElseThrow(
                () -> Administration.refusal("account", "There is no account '" + id + "'.")));
  }

  AccountId id() {
    return account.id();
  }

  /** Refuses a name that no identity may have. */
  static void requireName(String name) {
    if (!WorldRules.isName(name)) {
      throw Administration.refusal(
          "name", "A name must have 1 to 128 characters and no slash or control character.");
    }
  }

  /**
   * Refuses the numeric id of an identity that another user or role of the account has.
   *
   * @param user name of the user that may have it; nothing for a role
   * @param role name of the role that may have it; nothing for a user
   */
  void requireFree(
      String number, Users users, Optional<String> user, Roles roles, Optional<String> role) {
    if (number.isEmpty() || number.length() > LONGEST_ID) {
      throw Administration.refusal("id", "An id must have 1 to " + LONGEST_ID + " characters.");
    }
    boolean taken =
        users.nameOf(id(), number).filter(name -> !Optional.of(name).equals(user)).isPresent()
            || roles
                .nameOf(id(), number)
                .filter(
                    name -> !role.map(Role::comparable).equals(Optional.of(Role.comparable(name))))
                .isPresent();
    if (taken) {
      throw Administration.refusal(
          "id", "Another user or role of account '" + id() + "' has the id '" + number + "'.");
    }
  }
}
