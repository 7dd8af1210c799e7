package io.rshare.application.admin;

import io.rshare.application.AccessLevel;
import io.rshare.application.Call;
import io.rshare.application.OperationSpec;
import io.rshare.application.UseCase;
import io.rshare.domain.account.AccountId;
import io.rshare.domain.identity.AttachedPolicy.AttachedTo;
import io.rshare.domain.identity.port.Accounts;
import io.rshare.domain.identity.port.Attachments;
import io.rshare.domain.identity.port.Groups;

/** Removes a group; its users stay, and nothing happens where there is none. */
public final class DeleteGroup implements UseCase<String, Done> {
  private final OperationSpec<String> spec =
      Administration.change("DeleteGroup", AccessLevel.DELETE, "group", name -> name);

  private final Accounts accounts;
  private final Groups groups;
  private final Attachments attachments;

  /** The use case over these ports; its command is the name of the group. */
  public DeleteGroup(Accounts accounts, Groups groups, Attachments attachments) {
    this.accounts = accounts;
    this.groups = groups;
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
      attachments.removeFrom(account, AttachedTo.GROUP, name);
      groups.remove(account, name);
    }
    return new Done();
  }
}
