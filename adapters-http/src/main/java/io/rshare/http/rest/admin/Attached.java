package io.rshare.http.rest.admin;

import io.rshare.application.Says;
import io.rshare.domain.account.AccountId;
import io.rshare.domain.identity.AttachedPolicy.AttachedTo;
import io.rshare.domain.identity.AttachedPolicy.Type;
import io.rshare.domain.identity.Policy;
import io.rshare.domain.identity.PolicyAttachment;
import io.rshare.domain.identity.SystemPolicies;
import io.rshare.domain.world.Kind;
import io.rshare.domain.world.Removals;
import io.rshare.domain.world.World;
import java.util.List;
import java.util.Optional;

/**
 * A policy that hangs on a user, group or role.
 *
 * @param name of the account's policy, else of a system policy
 * @param resourceGroup the group it is limited to
 */
record Attached(
    String name,
    @Says("Resource group in which the attachment counts; by default the whole account.")
        Optional<String> resourceGroup) {

  /**
   * {@code world} with exactly {@code policies} attached to one user, group or role; with those
   * that are attached where nothing is said about them.
   */
  static World put(
      World world,
      AccountId account,
      AttachedTo kind,
      String entity,
      Optional<List<Attached>> policies) {
    if (policies.isEmpty()) {
      return world;
    }
    World rest = Removals.detached(world, account, kind, entity);
    for (Attached policy : policies.get()) {
      boolean own =
          world.find(Kind.POLICIES, Kind.policy(Optional.of(account), policy.name())).isPresent();
      Optional<Policy> system = own ? Optional.empty() : SystemPolicies.find(policy.name());
      rest =
          rest.put(
              Kind.ATTACHMENTS,
              new PolicyAttachment(
                  account,
                  system.isPresent() ? Type.SYSTEM : Type.CUSTOM,
                  system.map(Policy::name).orElse(policy.name()),
                  kind,
                  entity,
                  policy.resourceGroup()));
    }
    return rest;
  }

  /** The policies that are attached to one user, group or role. */
  static List<Attached> of(World world, AccountId account, AttachedTo kind, String entity) {
    return world.attachments().stream()
        .filter(a -> a.account().equals(account))
        .filter(a -> a.attachedTo() == kind && a.entityName().equals(entity))
        .map(a -> new Attached(a.policyName(), a.resourceGroup()))
        .toList();
  }
}
