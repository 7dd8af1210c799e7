package io.rshare.application.admin;

import io.rshare.domain.account.Account;
import io.rshare.domain.identity.AttachedPolicy.AttachedTo;
import io.rshare.domain.identity.AttachedPolicy.Type;
import io.rshare.domain.identity.Policy;
import io.rshare.domain.identity.PolicyAttachment;
import io.rshare.domain.identity.SystemPolicies;
import io.rshare.domain.identity.port.Attachments;
import io.rshare.domain.identity.port.Policies;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Attaches exactly those policies to a user, group or role that a document lists. */
final class PolicyAttaching {
  private final Attachments attachments;
  private final Policies policies;

  PolicyAttaching(Attachments attachments, Policies policies) {
    this.attachments = attachments;
    this.policies = policies;
  }

  /** Attaches {@code listed} and nothing else. */
  void replace(Account account, AttachedTo kind, String entity, List<Attached> listed) {
    Set<PolicyAttachment> wanted = new HashSet<>();
    for (Attached policy : listed) {
      wanted.add(attachment(account, kind, entity, policy));
    }
    if (!wanted.equals(Set.copyOf(attachments.of(account.id(), kind, entity)))) {
      attachments.removeFrom(account.id(), kind, entity);
      wanted.forEach(attachments::put);
    }
  }

  private PolicyAttachment attachment(
      Account account, AttachedTo kind, String entity, Attached policy) {
    Optional<String> custom = policies.find(account.id(), policy.name()).map(Policy::name);
    String name =
        custom
            .or(() -> SystemPolicies.find(policy.name()).map(Policy::name))
            .orElseThrow(() -> missing("policy", policy.name(), account));
    policy
        .resourceGroup()
        .filter(group -> !account.resourceGroups().contains(group))
        .ifPresent(
            group -> {
              throw missing("resource group", group, account);
            });
    return new PolicyAttachment(
        account.id(),
        custom.isPresent() ? Type.CUSTOM : Type.SYSTEM,
        name,
        kind,
        entity,
        policy.resourceGroup());
  }

  private static RuntimeException missing(String what, String name, Account account) {
    return Administration.refusal(
        "policies", "There is no " + what + " '" + name + "' in account '" + account.id() + "'.");
  }
}
