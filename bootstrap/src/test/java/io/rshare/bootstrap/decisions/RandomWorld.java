package io.rshare.bootstrap.decisions;

import static io.rshare.testkit.SampleWorld.MANAGEMENT;
import static io.rshare.testkit.SampleWorld.WEB_MEMBER;

import io.rshare.domain.account.AccountId;
import io.rshare.domain.identity.AttachedPolicy.AttachedTo;
import io.rshare.domain.identity.AttachedPolicy.Type;
import io.rshare.domain.identity.ControlPolicy;
import io.rshare.domain.identity.Group;
import io.rshare.domain.identity.Policy;
import io.rshare.domain.identity.PolicyAttachment;
import io.rshare.domain.identity.Principal;
import io.rshare.domain.identity.Role;
import io.rshare.domain.identity.SystemPolicies;
import io.rshare.domain.identity.User;
import io.rshare.domain.world.Kind;
import io.rshare.domain.world.World;
import io.rshare.testkit.SampleWorld;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The accounts of the sample world with identities, roles and policies from a seed. */
final class RandomWorld {
  private static final List<String> SYSTEM =
      List.of(
          "AdministratorAccess",
          "AliyunResourceSharingFullAccess",
          "AliyunResourceSharingReadOnlyAccess",
          "AliyunSTSAssumeRoleAccess",
          "PowerUserAccess",
          "ReadOnlyAccess");
  private static final List<String> PLACES =
      List.of("r-sample", "fd-prod", "fd-web", WEB_MEMBER.value());

  private final SplittableRandom random;
  private final RandomPolicies policies;
  private final List<Policy> made = new ArrayList<>();
  private final List<PolicyAttachment> attachments = new ArrayList<>();

  RandomWorld(SplittableRandom random) {
    this.random = random;
    this.policies = new RandomPolicies(random);
  }

  World world() {
    for (AccountId account : List.of(MANAGEMENT, WEB_MEMBER)) {
      for (int i = 0; i < 4; i++) {
        made.add(Policy.of(Optional.of(account), "p" + i, "v1", policies.identity()));
      }
      attach(account, AttachedTo.USER, "alice");
      attach(account, AttachedTo.GROUP, "admins");
    }
    attach(MANAGEMENT, AttachedTo.ROLE, "Deployer");
    attach(WEB_MEMBER, AttachedTo.ROLE, "Builder");
    attach(WEB_MEMBER, AttachedTo.ROLE, "Linked");
    SYSTEM.forEach(name -> made.add(SystemPolicies.find(name).orElseThrow()));
    return World.EMPTY
        .with(Kind.ACCOUNTS, SampleWorld.accounts())
        .with(Kind.DIRECTORIES, List.of(SampleWorld.directory()))
        .with(
            Kind.GROUPS, List.of(new Group(MANAGEMENT, "admins"), new Group(WEB_MEMBER, "admins")))
        .with(Kind.USERS, List.of(user(SampleWorld.ALICE), user(SampleWorld.WEB_ALICE)))
        .with(
            Kind.ROLES,
            List.of(
                role(MANAGEMENT, "3001", "Deployer", false),
                role(WEB_MEMBER, "3002", "Builder", false),
                role(WEB_MEMBER, "3003", "Linked", true)))
        .with(Kind.POLICIES, made)
        .with(Kind.ATTACHMENTS, attachments)
        .with(Kind.CONTROL_POLICIES, control());
  }

  /** Everybody who may call, sessions with policies of their own included. */
  List<Principal> principals() {
    return List.of(
        SampleWorld.ALICE,
        SampleWorld.WEB_ALICE,
        session(MANAGEMENT, "3001", "Deployer", false, Optional.empty()),
        session(MANAGEMENT, "3001", "Deployer", false, Optional.of(policies.identity())),
        session(WEB_MEMBER, "3002", "Builder", false, Optional.empty()),
        session(WEB_MEMBER, "3002", "Builder", false, Optional.of(policies.identity())),
        session(WEB_MEMBER, "3003", "Linked", true, Optional.empty()),
        new Principal.AccountRoot(MANAGEMENT),
        new Principal.AccountRoot(WEB_MEMBER));
  }

  private User user(Principal.RamUser user) {
    Set<String> groups = random.nextBoolean() ? Set.of("admins") : Set.of();
    return new User(user.account(), user.userId(), user.name(), groups);
  }

  private Role role(AccountId account, String id, String name, boolean linked) {
    Optional<String> trust =
        random.nextInt(5) == 0 ? Optional.empty() : Optional.of(policies.trust());
    return new Role(account, id, name, linked, trust, Role.DEFAULT_SESSION_DURATION);
  }

  private static Principal session(
      AccountId account, String id, String name, boolean linked, Optional<String> policy) {
    return new Principal.AssumedRole(account, id, name, "run", linked, policy);
  }

  private void attach(AccountId account, AttachedTo kind, String entity) {
    for (int i = 0; i < 4; i++) {
      if (random.nextInt(3) == 0) {
        attachments.add(
            new PolicyAttachment(account, Type.CUSTOM, "p" + i, kind, entity, group(account)));
      }
    }
    if (random.nextInt(2) == 0) {
      attachments.add(
          new PolicyAttachment(
              account, Type.SYSTEM, policies.pick(SYSTEM), kind, entity, Optional.empty()));
    }
  }

  private Optional<String> group(AccountId account) {
    return switch (random.nextInt(6)) {
      case 0 -> Optional.of(SampleWorld.OPS_GROUP);
      case 1 -> Optional.of(SampleWorld.defaultResourceGroup(account));
      default -> Optional.empty();
    };
  }

  /** Everything allowed at most places, and one policy more somewhere. */
  private List<ControlPolicy> control() {
    if (random.nextInt(4) == 0) {
      return List.of();
    }
    Set<String> full =
        Stream.concat(
                PLACES.stream().filter(place -> random.nextInt(12) > 0),
                Stream.of(SampleWorld.ROOT_MEMBER.value(), SampleWorld.PROD_MEMBER.value()))
            .collect(Collectors.toSet());
    return List.of(
        SystemPolicies.fullAliyunAccess(SampleWorld.DIRECTORY, full),
        new ControlPolicy(
            SampleWorld.DIRECTORY,
            "cp-extra",
            Type.CUSTOM,
            policies.identity(),
            Set.of(policies.pick(PLACES))));
  }
}
