package io.rshare.application.admin;

import io.rshare.application.AccessLevel;
import io.rshare.application.Call;
import io.rshare.application.OperationSpec;
import io.rshare.application.UseCase;
import io.rshare.application.access.PolicyCheck;
import io.rshare.domain.account.AccountId;
import io.rshare.domain.identity.AttachedPolicy.AttachedTo;
import io.rshare.domain.identity.PolicyAttachment;
import io.rshare.domain.identity.Principal;
import io.rshare.domain.identity.Role;
import io.rshare.domain.identity.port.AccessKeys;
import io.rshare.domain.identity.port.Accounts;
import io.rshare.domain.identity.port.Attachments;
import io.rshare.domain.identity.port.IdentityIds;
import io.rshare.domain.identity.port.Policies;
import io.rshare.domain.identity.port.Roles;
import io.rshare.domain.identity.port.Users;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/** Adds a role, or makes it what the document says. */
public final class PutRole implements UseCase<RoleDocument, Done> {
  private final OperationSpec<RoleDocument> spec =
      Administration.change("PutRole", AccessLevel.UPDATE, "role", RoleDocument::name);

  private final Accounts accounts;
  private final Roles roles;
  private final Users users;
  private final AccessKeys keys;
  private final Attachments attachments;
  private final PolicyAttaching policies;
  private final SoundPolicies documents;
  private final IdentityIds ids;

  /** The use case over these ports; {@code check} reads the trust policy. */
  public PutRole(
      Accounts accounts,
      Roles roles,
      Users users,
      AccessKeys keys,
      Policies policies,
      Attachments attachments,
      PolicyCheck check,
      IdentityIds ids) {
    this.accounts = accounts;
    this.roles = roles;
    this.users = users;
    this.keys = keys;
    this.attachments = attachments;
    this.policies = new PolicyAttaching(attachments, policies);
    this.documents = new SoundPolicies(check);
    this.ids = ids;
  }

  @Override
  public OperationSpec<RoleDocument> spec() {
    return spec;
  }

  @Override
  public Done handle(RoleDocument document, Call call) {
    String name = document.name();
    ClaimedAccount.requireName(name);
    document
        .trustPolicy()
        .ifPresent(text -> documents.require(PolicyCheck.Kind.TRUST, "trustPolicy", text));
    ClaimedAccount account = ClaimedAccount.of(accounts, call.account());
    Optional<Role> known = roles.find(account.id(), name);
    String id = document.id().or(() -> known.map(Role::id)).orElseGet(ids::roleId);
    account.requireFree(id, users, Optional.empty(), roles, Optional.of(name));
    requireIdOfItsSessions(account.id(), name, id);
    roles.put(role(account.id(), id, document));
    known
        .filter(before -> !before.name().equals(name))
        .ifPresent(before -> rename(account.id(), before.name(), name));
    document
        .policies()
        .ifPresent(listed -> policies.replace(account.account(), AttachedTo.ROLE, name, listed));
    return new Done();
  }

  private static Role role(AccountId account, String id, RoleDocument document) {
    Duration longest =
        document
            .maxSessionDuration()
            .map(Duration::ofSeconds)
            .orElse(Role.DEFAULT_SESSION_DURATION);
    if (longest.compareTo(Role.DEFAULT_SESSION_DURATION) < 0
        || longest.compareTo(Role.LONGEST_SESSION_DURATION) > 0) {
      throw Administration.refusal(
          "maxSessionDuration", "A session of a role may last from 1 to 12 hours.");
    }
    return new Role(
        account,
        id,
        document.name(),
        document.serviceLinked().orElse(false),
        document.trustPolicy(),
        longest);
  }

  /** A stored session carries the id of its role. */
  private void requireIdOfItsSessions(AccountId account, String name, String id) {
    keys.anyOf(account, AttachedTo.ROLE, name)
        .filter(key -> key.principal() instanceof Principal.AssumedRole r && !r.roleId().equals(id))
        .ifPresent(
            key -> {
              throw Administration.refusal(
                  "id", "Role '" + name + "' has sessions, so its id cannot change.");
            });
  }

  /** The case of the name has changed; what is attached stays attached. */
  private void rename(AccountId account, String before, String after) {
    List<PolicyAttachment> attached = attachments.of(account, AttachedTo.ROLE, before);
    attachments.removeFrom(account, AttachedTo.ROLE, before);
    for (PolicyAttachment attachment : attached) {
      attachments.put(
          new PolicyAttachment(
              account,
              attachment.policyType(),
              attachment.policyName(),
              AttachedTo.ROLE,
              after,
              attachment.resourceGroup()));
    }
  }
}
