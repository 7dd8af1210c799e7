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
import io.rshare.domain.identity.port.Roles;

/** Removes a role with its sessions and attachments; nothing happens where there is none. */
public final class DeleteRole implements UseCase<String, Done> {
  private final OperationSpec<String> spec =
      Administration.change("DeleteRole", AccessLevel.DELETE, "role", name -> name);

  private final Accounts accounts;
  private final Roles roles;
  private final AccessKeys keys;
  private final Attachments attachments;

  /** The use case over these ports; its command is the name of the role, in any case. */
  public DeleteRole(Accounts accounts, Roles roles, AccessKeys keys, Attachments attachments) {
    this.accounts = accounts;
    this.roles = roles;
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
      roles
          .find(account, name)
          .ifPresent(
              role -> {
                attachments.removeFrom(account, AttachedTo.ROLE, role.name());
                keys.removeOf(account, AttachedTo.ROLE, role.name());
                roles.remove(account, role.name());
              });
    }
    return new Done();
  }
}
