package io.rshare.application.admin;

import io.rshare.application.AccessLevel;
import io.rshare.application.Call;
import io.rshare.application.OperationSpec;
import io.rshare.application.UseCase;
import io.rshare.domain.account.AccountId;
import io.rshare.domain.identity.port.Accounts;
import io.rshare.domain.identity.port.Attachments;
import io.rshare.domain.identity.port.Policies;

/** Removes a custom policy, wherever it is attached; nothing happens where there is none. */
public final class DeletePolicy implements UseCase<String, Done> {
  private final OperationSpec<String> spec =
      Administration.change("DeletePolicy", AccessLevel.DELETE, "policy", name -> name);

  private final Accounts accounts;
  private final Policies policies;
  private final Attachments attachments;

  /** The use case over these ports; its command is the name of the policy. */
  public DeletePolicy(Accounts accounts, Policies policies, Attachments attachments) {
    this.accounts = accounts;
    this.policies = policies;
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
      attachments.removeOf(account, name);
      policies.remove(account, name);
    }
    return new Done();
  }
}
