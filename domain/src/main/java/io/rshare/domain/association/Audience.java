package io.rshare.domain.association;

import io.rshare.domain.account.AccountId;
import io.rshare.domain.directory.ResourceDirectory;
import io.rshare.domain.target.SharedTarget;
import io.rshare.domain.target.SharedTarget.ToAccount;
import io.rshare.domain.target.SharedTarget.ToDirectory;
import io.rshare.domain.target.SharedTarget.ToFolder;
import io.rshare.domain.target.SharedTarget.ToService;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * An account as a recipient of shares, and where it sits now. What reached it through a folder or
 * the directory is gone the moment it, or the owner, sits elsewhere (documented for the member).
 *
 * @param account the recipient
 * @param directory the directory it is in now
 */
public record Audience(AccountId account, Optional<ResourceDirectory> directory) {
  /** Ids of the targets that could mean the account: itself, the folders above, the directory. */
  public List<String> places() {
    var places = new ArrayList<String>();
    places.add(account.value());
    directory.ifPresent(
        own -> {
          places.addAll(own.foldersAbove(account));
          places.add(own.id());
        });
    return List.copyOf(places);
  }

  /** Whether {@code target} in a share of {@code owner} means the account. */
  public boolean isMeantBy(AccountId owner, TargetAssociation target) {
    if (owner.equals(account)) {
      return false;
    }
    if (target.external()) {
      return target.names(account);
    }
    return directory
        .map(own -> own.contains(owner) && contains(own, target.target()))
        .orElse(false);
  }

  private boolean contains(ResourceDirectory own, SharedTarget target) {
    return switch (target) {
      case ToAccount(AccountId named) -> named.equals(account);
      case ToDirectory(String id) -> id.equals(own.id());
      case ToFolder(String id) -> own.foldersAbove(account).contains(id);
      case ToService _ -> false;
    };
  }
}
