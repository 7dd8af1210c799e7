package io.rshare.application.admin;

import io.rshare.application.AccessLevel;
import io.rshare.application.Call;
import io.rshare.application.OperationSpec;
import io.rshare.application.UseCase;
import io.rshare.domain.identity.AttachedPolicy.AttachedTo;
import io.rshare.domain.identity.Group;
import io.rshare.domain.identity.port.Accounts;
import io.rshare.domain.identity.port.Attachments;
import io.rshare.domain.identity.port.Groups;
import io.rshare.domain.identity.port.Policies;

/** Adds a group, or makes it what the document says. */
public final class PutGroup implements UseCase<GroupDocument, Done> {
  private final OperationSpec<GroupDocument> spec =
      Administration.change("PutGroup", AccessLevel.UPDATE, "group", GroupDocument::name);

  private final Accounts accounts;
  private final Groups groups;
  private final PolicyAttaching policies;

  /** The use case over these ports. */
  public PutGroup(Accounts accounts, Groups groups, Policies policies, Attachments attachments) {
    this.accounts = accounts;
    this.groups = groups;
    this.policies = new PolicyAttaching(attachments, policies);
  }

  @Override
  public OperationSpec<GroupDocument> spec() {
    return spec;
  }

  @Override
  public Done handle(GroupDocument document, Call call) {
    String name = document.name();
    ClaimedAccount.requireName(name);
    ClaimedAccount account = ClaimedAccount.of(accounts, call.account());
    groups.put(new Group(account.id(), name));
    document
        .policies()
        .ifPresent(listed -> policies.replace(account.account(), AttachedTo.GROUP, name, listed));
    return new Done();
  }
}
