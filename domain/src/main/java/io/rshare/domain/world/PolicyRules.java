package io.rshare.domain.world;

import io.rshare.domain.account.Account;
import io.rshare.domain.directory.ResourceDirectory;
import io.rshare.domain.identity.AttachedPolicy.Type;
import io.rshare.domain.identity.ControlPolicy;
import io.rshare.domain.identity.Policy;
import io.rshare.domain.identity.PolicyAttachment;
import io.rshare.domain.world.WorldProblem.Rule;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Rules of policies and where they hang. */
final class PolicyRules {
  private final WorldRules rules;

  PolicyRules(WorldRules rules) {
    this.rules = rules;
  }

  void check() {
    rules.world().policies().forEach(this::checkPolicy);
    rules.world().attachments().forEach(this::checkAttachment);
    Map<String, Integer> perPlace = new HashMap<>();
    rules.world().controlPolicies().forEach(policy -> checkControlPolicy(policy, perPlace));
  }

  private void checkPolicy(Policy policy) {
    String id = Kind.POLICIES.idOf(policy);
    policy.account().ifPresent(maker -> rules.requireAccount(Kind.POLICIES, id, maker));
    rules.checkName(Kind.POLICIES, id, policy.name());
    if (policy.versions().size() > Policy.MOST_VERSIONS) {
      rules.problem(
          Rule.LIMIT,
          Kind.POLICIES,
          id,
          "",
          "a policy has at most " + Policy.MOST_VERSIONS + " versions");
    }
    for (Policy.Version version : policy.versions()) {
      if (policy.type() == Type.CUSTOM && version.document().length() > Policy.LONGEST_DOCUMENT) {
        rules.problem(
            Rule.LIMIT,
            Kind.POLICIES,
            id,
            version.id(),
            "a policy document has at most " + Policy.LONGEST_DOCUMENT + " characters");
      }
    }
  }

  private void checkAttachment(PolicyAttachment attachment) {
    String id = Kind.ATTACHMENTS.idOf(attachment);
    String account = attachment.account().value();
    rules.requireAccount(Kind.ATTACHMENTS, id, attachment.account());
    if (!hangsOnSomething(attachment)) {
      reference(id, "no " + entity(attachment) + " in account '" + account + "'");
    }
    String policy = attachment.policyName();
    if (rules.world().find(Kind.POLICIES, Kind.policy(attachment.maker(), policy)).isEmpty()) {
      reference(id, "no policy '" + policy + "' in account '" + account + "'");
    }
    Optional<Account> holder = rules.world().find(Kind.ACCOUNTS, account);
    attachment
        .resourceGroup()
        .filter(group -> !holder.map(a -> a.resourceGroups().contains(group)).orElse(false))
        .ifPresent(
            group ->
                reference(id, "no resource group '" + group + "' in account '" + account + "'"));
  }

  private boolean hangsOnSomething(PolicyAttachment a) {
    return switch (a.attachedTo()) {
      case USER ->
          rules.world().find(Kind.USERS, Kind.path(a.account(), a.entityName())).isPresent();
      case GROUP ->
          rules.world().find(Kind.GROUPS, Kind.path(a.account(), a.entityName())).isPresent();
      case ROLE ->
          rules
              .world()
              .find(Kind.ROLES, Kind.role(a.account(), a.entityName()))
              .filter(role -> role.name().equals(a.entityName()))
              .isPresent();
      case DIRECTORY_TARGET -> false;
    };
  }

  private static String entity(PolicyAttachment attachment) {
    return attachment.attachedTo().name().toLowerCase(Locale.ROOT)
        + " '"
        + attachment.entityName()
        + "'";
  }

  private void reference(String id, String message) {
    rules.problem(Rule.REFERENCE, Kind.ATTACHMENTS, id, "", message);
  }

  private void checkControlPolicy(ControlPolicy policy, Map<String, Integer> perPlace) {
    String id = Kind.CONTROL_POLICIES.idOf(policy);
    if (policy.type() == Type.CUSTOM
        && policy.document().length() > ControlPolicy.LONGEST_DOCUMENT) {
      rules.problem(
          Rule.LIMIT,
          Kind.CONTROL_POLICIES,
          id,
          "",
          "a control policy has at most " + ControlPolicy.LONGEST_DOCUMENT + " characters");
    }
    Optional<ResourceDirectory> directory =
        rules.world().find(Kind.DIRECTORIES, policy.directoryId());
    Set<String> places = new HashSet<>();
    directory.ifPresent(
        d -> {
          places.addAll(d.folders().keySet());
          d.members().keySet().forEach(member -> places.add(member.value()));
        });
    if (directory.isEmpty()) {
      rules.problem(
          Rule.REFERENCE,
          Kind.CONTROL_POLICIES,
          id,
          "",
          "no directory '" + policy.directoryId() + "'");
    }
    for (String place : policy.attachedTo()) {
      if (directory.isPresent() && !places.contains(place)) {
        rules.problem(
            Rule.REFERENCE,
            Kind.CONTROL_POLICIES,
            id,
            place,
            "'" + place + "' is neither a folder nor a member of the directory");
      }
      if (perPlace.merge(policy.directoryId() + "/" + place, 1, Integer::sum)
          == ControlPolicy.MOST_AT_A_PLACE + 1) {
        rules.problem(
            Rule.LIMIT,
            Kind.CONTROL_POLICIES,
            id,
            place,
            "more than "
                + ControlPolicy.MOST_AT_A_PLACE
                + " control policies are attached to '"
                + place
                + "'");
      }
    }
  }
}
