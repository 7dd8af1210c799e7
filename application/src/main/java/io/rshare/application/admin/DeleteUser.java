package io.rshare.application.admin;

import io.rshare.application.AccessLevel;
import io.rshare.application.Call;
import io.rshare.application.OperationSpec;
import io.rshare.application.UseCase;
import io.rshare.domain.account.AccountId;
import io.rshare.domain.identity.AttachedPolicy.AttachedTo;
import io.rshare.domain.identity.port.AccessKeys;
import io.rshare.domain.identity.port.Accounts;
import io.rshare.domain.identity.port.Attachments;
import io.rshare.domain.identity.port.Users;

/** Removes a user with its keys and attachments; nothing happens where there is none. */
public final class DeleteUser implements UseCase<String, Done> {
  private final OperationSpec<String> spec =
      Administration.change("DeleteUser", AccessLevel.DELETE, "user", name -> name);

  private final Accounts accounts;
  private final Users users;
  private final AccessKeys keys;
  private final Attachments attachments;

  /** The use case over these ports; its command is the name of the user. */
  public DeleteUser(Accounts accounts, Users users, AccessKeys keys, Attachments attachments) {
    this.accounts = accounts;
    this.users = users;
    this.keys = keys;
    this.attachments = attachments;
  }

  @Override
  public OperationSpec<String> spec() {
    return spec;
  }

  @Override
  public Done handle(String name, Call call) {
    AccountId account = call.account();
    if (accounts.claim(account).isPresent()) {
      attachments.removeFrom(account, AttachedTo.USER, name);
      keys.removeOf(account, AttachedTo.USER, name);
      users.remove(account, name);
    }
    return new Done();
  }
}
