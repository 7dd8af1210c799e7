package io.rshare.application.admin;

import io.rshare.domain.account.AccountId;
import io.rshare.domain.directory.ResourceDirectory;
import io.rshare.domain.directory.port.Directories;
import io.rshare.domain.identity.port.Accounts;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;

/** Which accounts may be in a directory. */
record Joining(Accounts accounts, Directories directories) {
  /** Refuses accounts of {@code after} that are not there, or are in another directory. */
  void require(ResourceDirectory after, Optional<ResourceDirectory> before) {
    if (after.members().containsKey(after.managementAccount())) {
      throw alreadyIn(after.managementAccount(), after.id());
    }
    Set<AccountId> fresh = new HashSet<>(after.members().keySet());
    fresh.add(after.managementAccount());
    before.ifPresent(
        known -> {
          fresh.removeAll(known.members().keySet());
          fresh.remove(known.managementAccount());
        });
    fresh.forEach(account -> require(account, after.id()));
  }

  private void require(AccountId account, String directory) {
    if (accounts.find(account).isEmpty()) {
      throw Administration.refusal("members", "There is no account '" + account + "'.");
    }
    directories
        .of(account)
        .filter(other -> !other.id().equals(directory))
        .ifPresent(
            other -> {
              throw alreadyIn(account, other.id());
            });
  }

  private static RuntimeException alreadyIn(AccountId account, String directory) {
    return Administration.refusal(
        "members", "Account '" + account + "' already belongs to directory '" + directory + "'.");
  }
}
