package io.rshare.application.admin;

import io.rshare.application.AccessLevel;
import io.rshare.application.Call;
import io.rshare.application.OperationSpec;
import io.rshare.application.UseCase;
import io.rshare.domain.account.AccountId;
import io.rshare.domain.directory.ResourceDirectory;
import io.rshare.domain.directory.port.ControlPolicies;
import io.rshare.domain.directory.port.Directories;
import io.rshare.domain.identity.port.Accounts;
import java.util.List;

/**
 * Removes an account with all it has; its shares stay. Nothing happens where there is none, and an
 * account that manages a directory is refused.
 */
public final class DeleteAccount implements UseCase<AccountId, Done> {
  private final OperationSpec<AccountId> spec =
      Administration.<AccountId>change("DeleteAccount", AccessLevel.DELETE)
          .resources((account, call) -> List.of("acs:resourcemanager:*:*:account/" + account));

  private final Accounts accounts;
  private final Directories directories;
  private final Membership membership;

  /** The use case over these ports. */
  public DeleteAccount(
      Accounts accounts, Directories directories, ControlPolicies controlPolicies) {
    this.accounts = accounts;
    this.directories = directories;
    this.membership = new Membership(directories, controlPolicies);
  }

  @Override
  public OperationSpec<AccountId> spec() {
    return spec;
  }

  @Override
  public Done handle(AccountId account, Call call) {
    if (accounts.claim(account).isPresent()) {
      directories.of(account).ifPresent(directory -> leave(directory, account));
      accounts.remove(account);
    }
    return new Done();
  }

  private void leave(ResourceDirectory directory, AccountId account) {
    if (directory.isManagedBy(account)) {
      throw Administration.refusal(
          "account",
          "Account '" + account + "' manages directory '" + directory.id() + "'; delete it first.");
    }
    membership.end(directory, account);
  }
}
