package io.rshare.testkit.contract;

import static io.rshare.domain.identity.AttachedPolicy.AttachedTo.DIRECTORY_TARGET;
import static io.rshare.domain.identity.AttachedPolicy.AttachedTo.GROUP;
import static io.rshare.domain.identity.AttachedPolicy.AttachedTo.ROLE;
import static io.rshare.domain.identity.AttachedPolicy.AttachedTo.USER;
import static io.rshare.domain.identity.AttachedPolicy.Scope.ACCOUNT;
import static io.rshare.domain.identity.AttachedPolicy.Scope.FOLDER;
import static io.rshare.domain.identity.AttachedPolicy.Scope.RESOURCE_GROUP;
import static io.rshare.domain.identity.AttachedPolicy.Type.CUSTOM;
import static io.rshare.domain.identity.AttachedPolicy.Type.SYSTEM;
import static io.rshare.testkit.SampleWorld.MANAGEMENT;
import static io.rshare.testkit.SampleWorld.READ_ONLY;
import static io.rshare.testkit.SampleWorld.VSWITCHES_ONLY;
import static org.assertj.core.api.Assertions.assertThat;

import io.rshare.domain.account.AccountId;
import io.rshare.domain.identity.AttachedPolicy;
import io.rshare.domain.identity.AttachedPolicy.Scope;
import io.rshare.domain.identity.ControlPolicy;
import io.rshare.domain.identity.Group;
import io.rshare.domain.identity.Policy;
import io.rshare.domain.identity.PolicyAttachment;
import io.rshare.domain.identity.Principal.AccountRoot;
import io.rshare.domain.identity.Role;
import io.rshare.domain.identity.User;
import io.rshare.domain.world.Kind;
import io.rshare.domain.world.World;
import io.rshare.testkit.SampleWorld;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

abstract class PoliciesContract extends PortContract {
  @BeforeEach
  void storeWorld() {
    replaceWorld(SampleWorld.world());
  }

  @Nested
  class OfAPrincipal {
    @Test
    void areItsOwnAndThoseOfItsGroups() {
      assertThat(persistence().attachedPolicies().of(SampleWorld.ALICE))
          .containsExactlyInAnyOrder(
              new AttachedPolicy(
                  VSWITCHES_ONLY, CUSTOM, "v2", SampleWorld.ALLOW_CREATE, USER, ACCOUNT, ""),
              new AttachedPolicy(
                  SampleWorld.FULL_ACCESS,
                  SYSTEM,
                  "v1",
                  SampleWorld.ALLOW_ALL,
                  GROUP,
                  RESOURCE_GROUP,
                  SampleWorld.OPS_GROUP));
    }

    @Test
    void areNotThoseOfASameNamedUserOrGroupOfAnotherAccount() {
      assertThat(persistence().attachedPolicies().of(SampleWorld.WEB_ALICE))
          .containsExactly(
              new AttachedPolicy(
                  VSWITCHES_ONLY, CUSTOM, "v1", SampleWorld.DENY_DELETE, USER, ACCOUNT, ""));
    }

    @Test
    void areThoseOfTheRole() {
      AttachedPolicy readOnly =
          new AttachedPolicy(READ_ONLY, SYSTEM, "v3", SampleWorld.ALLOW_READ, ROLE, ACCOUNT, "");

      assertThat(persistence().attachedPolicies().of(SampleWorld.DEPLOYER))
          .containsExactly(readOnly);
      assertThat(persistence().attachedPolicies().of(SampleWorld.SHARING_SERVICE)).isEmpty();
    }

    @Test
    void areNoneForAnAccountRoot() {
      assertThat(persistence().attachedPolicies().of(new AccountRoot(MANAGEMENT))).isEmpty();
    }

    @Test
    void comeOncePerDifferentAttachment() {
      World world = SampleWorld.world();
      replaceWorld(
          with(
              world.policies(),
              List.of(
                  attachment(READ_ONLY, USER, "alice", Optional.empty()),
                  attachment(READ_ONLY, USER, "alice", Optional.empty()),
                  attachment(READ_ONLY, USER, "alice", Optional.of(SampleWorld.OPS_GROUP)),
                  attachment(READ_ONLY, USER, "alice", Optional.of("rg-default0001")),
                  attachment(READ_ONLY, GROUP, "admins", Optional.empty()),
                  attachment(READ_ONLY, GROUP, "auditors", Optional.empty())),
              world.controlPolicies()));

      assertThat(persistence().attachedPolicies().of(SampleWorld.ALICE))
          .allMatch(policy -> policy.name().equals(READ_ONLY))
          .extracting(AttachedPolicy::attachedTo)
          .containsExactlyInAnyOrder(USER, USER, USER, GROUP, GROUP);
    }

    @Test
    void tellACustomPolicyFromASystemPolicyOfTheSameName() {
      World world = SampleWorld.world();
      replaceWorld(
          with(
              List.of(
                  Policy.of(Optional.empty(), "same", "v1", SampleWorld.ALLOW_ALL),
                  Policy.of(Optional.of(MANAGEMENT), "same", "v1", SampleWorld.DENY_DELETE)),
              List.of(
                  new PolicyAttachment(MANAGEMENT, CUSTOM, "same", USER, "bob", Optional.empty())),
              world.controlPolicies()));

      assertThat(persistence().attachedPolicies().of(SampleWorld.BOB))
          .containsExactly(
              new AttachedPolicy("same", CUSTOM, "v1", SampleWorld.DENY_DELETE, USER, ACCOUNT, ""));
    }

    @Test
    void tellUsersFromGroupsAndRolesOfTheSameName() {
      World world = SampleWorld.world();
      replaceWorld(
          crowded(
              with(
                  world.policies(),
                  List.of(
                      attachment(READ_ONLY, GROUP, "alice", Optional.empty()),
                      attachment(READ_ONLY, ROLE, "alice", Optional.empty()),
                      attachment(READ_ONLY, USER, "ALICE", Optional.empty())),
                  world.controlPolicies())));

      assertThat(persistence().attachedPolicies().of(SampleWorld.ALICE)).isEmpty();
    }

    @Test
    void keepDocumentsToTheLetter() {
      String document =
          "{ \"Version\" : \"1\", \"\uD83D\uDE80\": \"" + "x".repeat(100_000) + "\" }";
      replaceWorld(
          with(
              List.of(Policy.of(Optional.empty(), READ_ONLY, "v1", document)),
              List.of(attachment(READ_ONLY, USER, "bob", Optional.empty())),
              SampleWorld.world().controlPolicies()));

      assertThat(persistence().attachedPolicies().of(SampleWorld.BOB))
          .extracting(AttachedPolicy::document)
          .containsExactly(document);
    }
  }

  @Nested
  class ControlPolicies {
    @Test
    void comeLevelByLevelTheRootFolderLast() {
      assertThat(names(SampleWorld.WEB_MEMBER))
          .containsExactly(
              Set.of("cp-FullAliyunAccess"),
              Set.of("cp-FullAliyunAccess"),
              Set.of("cp-FullAliyunAccess", "cp-prod"),
              Set.of("cp-FullAliyunAccess"));
      assertThat(names(SampleWorld.ROOT_MEMBER))
          .containsExactly(Set.of("cp-FullAliyunAccess"), Set.of("cp-FullAliyunAccess"));
    }

    @Test
    void carryTypeDocumentAndWhereTheyHang() {
      List<List<AttachedPolicy>> levels = controlPolicies(SampleWorld.PROD_MEMBER);

      assertThat(levels.get(0)).containsExactly(fullAccess(ACCOUNT));
      assertThat(levels.get(1))
          .containsExactlyInAnyOrder(
              fullAccess(FOLDER),
              new AttachedPolicy(
                  "cp-prod", CUSTOM, "v1", SampleWorld.DENY_DELETE, DIRECTORY_TARGET, FOLDER, ""));
    }

    @Test
    void mayLeaveALevelEmpty() {
      World world = SampleWorld.world();
      replaceWorld(
          with(
              world.policies(),
              world.attachments(),
              List.of(
                  new ControlPolicy(
                      SampleWorld.DIRECTORY,
                      "cp-web",
                      CUSTOM,
                      SampleWorld.DENY_DELETE,
                      Set.of(SampleWorld.WEB_FOLDER)))));

      assertThat(names(SampleWorld.WEB_MEMBER))
          .containsExactly(Set.of(), Set.of("cp-web"), Set.of(), Set.of());
    }

    @Test
    void doNotReachTheManagementAccount() {
      assertThat(controlPolicies(MANAGEMENT)).isEmpty();
    }

    @Test
    void doNotReachAccountsOutside() {
      assertThat(controlPolicies(SampleWorld.OUTSIDER)).isEmpty();
      assertThat(controlPolicies(new AccountId("9999999999999999"))).isEmpty();
    }

    @Test
    void areOffWhereTheDirectoryHasNone() {
      World world = SampleWorld.world();
      replaceWorld(with(world.policies(), world.attachments(), List.of()));

      assertThat(controlPolicies(SampleWorld.WEB_MEMBER)).isEmpty();
    }

    @Test
    void areOnWhereTheDirectoryHasOneThatHangsNowhere() {
      World world = SampleWorld.world();
      replaceWorld(
          with(
              world.policies(),
              world.attachments(),
              List.of(
                  new ControlPolicy(
                      SampleWorld.DIRECTORY, "cp-1", CUSTOM, SampleWorld.DENY_DELETE, Set.of()))));

      assertThat(names(SampleWorld.ROOT_MEMBER)).containsExactly(Set.of(), Set.of());
    }

    private AttachedPolicy fullAccess(Scope scope) {
      return new AttachedPolicy(
          "cp-FullAliyunAccess",
          SYSTEM,
          "v1",
          SampleWorld.ALLOW_ANYTHING,
          DIRECTORY_TARGET,
          scope,
          "");
    }
  }

  private List<List<AttachedPolicy>> controlPolicies(AccountId account) {
    return persistence().attachedPolicies().controlPolicies(account);
  }

  private List<Set<String>> names(AccountId account) {
    return controlPolicies(account).stream()
        .map(level -> Set.copyOf(level.stream().map(AttachedPolicy::name).toList()))
        .toList();
  }

  private static PolicyAttachment attachment(
      String policy,
      AttachedPolicy.AttachedTo attachedTo,
      String entity,
      Optional<String> resourceGroup) {
    return new PolicyAttachment(MANAGEMENT, SYSTEM, policy, attachedTo, entity, resourceGroup);
  }

  /** A user, a group and a role of the names that the tests confuse. */
  private static World crowded(World world) {
    return world
        .put(Kind.USERS, new User(MANAGEMENT, "200000000000000009", "ALICE", Set.of()))
        .put(Kind.GROUPS, new Group(MANAGEMENT, "alice"))
        .put(
            Kind.ROLES,
            new Role(
                MANAGEMENT,
                "300000000000000009",
                "alice",
                false,
                Optional.empty(),
                Role.DEFAULT_SESSION_DURATION));
  }

  private static World with(
      Collection<Policy> policies,
      Collection<PolicyAttachment> attachments,
      Collection<ControlPolicy> control) {
    return SampleWorld.world()
        .with(Kind.POLICIES, policies)
        .with(Kind.ATTACHMENTS, attachments)
        .with(Kind.CONTROL_POLICIES, control);
  }
}
