package io.rshare.testkit.contract;

import static io.rshare.testkit.SampleWorld.ALICE;
import static io.rshare.testkit.SampleWorld.BOB;
import static io.rshare.testkit.SampleWorld.BOB_KEY;
import static io.rshare.testkit.SampleWorld.DEPLOYER;
import static io.rshare.testkit.SampleWorld.DEPLOYER_KEY;
import static io.rshare.testkit.SampleWorld.MANAGEMENT;
import static io.rshare.testkit.SampleWorld.OUTSIDER;
import static io.rshare.testkit.SampleWorld.READ_ONLY;
import static io.rshare.testkit.SampleWorld.RETIRED_KEY;
import static io.rshare.testkit.SampleWorld.VSWITCHES_ONLY;
import static io.rshare.testkit.SampleWorld.WEB_MEMBER;
import static org.assertj.core.api.Assertions.assertThat;

import io.rshare.domain.account.AccountId;
import io.rshare.domain.fault.FaultCode;
import io.rshare.domain.identity.AccessKey;
import io.rshare.domain.identity.AttachedPolicy;
import io.rshare.domain.identity.AttachedPolicy.AttachedTo;
import io.rshare.domain.identity.AttachedPolicy.Type;
import io.rshare.domain.identity.Group;
import io.rshare.domain.identity.Policy;
import io.rshare.domain.identity.PolicyAttachment;
import io.rshare.domain.identity.Role;
import io.rshare.domain.identity.User;
import io.rshare.domain.world.World;
import io.rshare.testkit.SampleWorld;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Users, groups, roles, keys and policies, changed one by one. */
abstract class IdentityChangesContract extends PortContract {
  private static final String SYSTEM_POLICY = "AliyunSTSAssumeRoleAccess";

  @BeforeEach
  void storeWorld() {
    replaceWorld(SampleWorld.world());
  }

  @Test
  void aUserIsAddedChangedAndRemovedWithItsMemberships() {
    var user = new User(OUTSIDER, "200000000000000009", "eve", Set.of());
    write(() -> persistence().groups().put(new Group(OUTSIDER, "ops")));
    write(() -> persistence().users().put(user));
    assertThat(persistence().users().find(OUTSIDER, "eve")).contains(user);
    assertThat(persistence().identities().user(OUTSIDER, "eve")).contains(user);
    assertThat(persistence().users().nameOf(OUTSIDER, user.id())).contains("eve");
    assertThat(persistence().users().nameOf(MANAGEMENT, user.id())).isEmpty();

    var member = new User(OUTSIDER, user.id(), "eve", Set.of("ops"));
    write(() -> persistence().users().put(member));
    assertThat(persistence().users().find(OUTSIDER, "eve")).contains(member);

    write(() -> persistence().users().remove(OUTSIDER, "eve"));
    write(() -> persistence().users().remove(OUTSIDER, "eve"));
    assertThat(persistence().users().find(OUTSIDER, "eve")).isEmpty();
    assertThat(persistence().identities().user(OUTSIDER, "eve")).isEmpty();
    write(() -> persistence().users().put(user));
    assertThat(persistence().users().find(OUTSIDER, "eve")).contains(user);
  }

  @Test
  void aGroupIsRemovedFromItsUsers() {
    write(() -> persistence().groups().remove(MANAGEMENT, "admins"));

    assertThat(persistence().groups().find(MANAGEMENT, "admins")).isEmpty();
    assertThat(persistence().users().find(MANAGEMENT, "alice").orElseThrow().groups())
        .containsExactly("auditors");
    assertThat(persistence().users().find(WEB_MEMBER, "alice").orElseThrow().groups())
        .containsExactly("admins");
  }

  @Test
  void aRoleTakesThePlaceOfOneOfTheSameNameInAnyCase() {
    Role before = SampleWorld.deployer();
    var after =
        new Role(
            MANAGEMENT,
            before.id(),
            "DEPLOYER",
            false,
            Optional.empty(),
            Role.DEFAULT_SESSION_DURATION);
    write(() -> persistence().roles().put(after));

    assertThat(persistence().roles().find(MANAGEMENT, "deployer")).contains(after);
    assertThat(persistence().identities().role(MANAGEMENT, "deployer")).contains(after);
    assertThat(persistence().roles().page(MANAGEMENT, "", 10)).hasSize(2).contains(after);
    assertThat(persistence().roles().nameOf(MANAGEMENT, before.id())).contains("DEPLOYER");

    write(() -> persistence().roles().remove(MANAGEMENT, "Deployer"));
    assertThat(persistence().roles().find(MANAGEMENT, "DEPLOYER")).isEmpty();
  }

  @Test
  void keysOfOneHolderAreFoundAndRemoved() {
    assertThat(persistence().accessKeys().anyOf(MANAGEMENT, AttachedTo.USER, "bob"))
        .get()
        .returns(BOB, AccessKey::principal);
    assertThat(persistence().accessKeys().anyOf(MANAGEMENT, AttachedTo.ROLE, "dEPLOYER"))
        .contains(DEPLOYER_KEY);
    assertThat(persistence().accessKeys().anyOf(WEB_MEMBER, AttachedTo.USER, "bob")).isEmpty();

    write(() -> persistence().accessKeys().removeOf(MANAGEMENT, AttachedTo.USER, "bob"));
    write(() -> persistence().accessKeys().removeOf(MANAGEMENT, AttachedTo.ROLE, "DEPLOYER"));
    for (AccessKey gone : List.of(BOB_KEY, RETIRED_KEY, DEPLOYER_KEY)) {
      assertThat(persistence().accessKeys().find(gone.id())).isEmpty();
      assertThat(persistence().identities().accessKey(gone.id())).isEmpty();
    }
    assertThat(persistence().identities().isSecurityToken("token-of-deployer")).isFalse();
    assertThat(persistence().identities().isSecurityToken("token-of-service")).isTrue();
    assertThat(persistence().accessKeys().page(MANAGEMENT, "", 100)).hasSize(3);
  }

  @Test
  void aKeyThatIsSwitchedOffIsSeenAtOnce() {
    assertThat(persistence().identities().accessKey(BOB_KEY.id())).contains(BOB_KEY);
    var off = new AccessKey(BOB_KEY.id(), "another secret", false, BOB, Optional.empty());
    write(() -> persistence().accessKeys().put(off));

    assertThat(persistence().identities().accessKey(BOB_KEY.id())).contains(off);
    assertThat(persistence().accessKeys().find(BOB_KEY.id())).contains(off);

    write(() -> persistence().accessKeys().remove(BOB_KEY.id()));
    assertThat(persistence().identities().accessKey(BOB_KEY.id())).isEmpty();
  }

  @Test
  void aPolicyReachesThoseItIsAttachedToInItsDefaultVersion() {
    var policy =
        new Policy(
            Optional.of(MANAGEMENT),
            VSWITCHES_ONLY,
            List.of(new Policy.Version("v7", SampleWorld.ALLOW_READ)),
            "v7");
    write(() -> persistence().policies().put(policy));

    assertThat(persistence().policies().find(MANAGEMENT, VSWITCHES_ONLY)).contains(policy);
    assertThat(persistence().attachedPolicies().of(ALICE))
        .filteredOn(attached -> attached.name().equals(VSWITCHES_ONLY))
        .singleElement()
        .returns("v7", AttachedPolicy::version)
        .returns(SampleWorld.ALLOW_READ, AttachedPolicy::document);

    write(
        () -> {
          persistence().attachments().removeOf(MANAGEMENT, VSWITCHES_ONLY);
          persistence().policies().remove(MANAGEMENT, VSWITCHES_ONLY);
        });
    assertThat(persistence().policies().find(MANAGEMENT, VSWITCHES_ONLY)).isEmpty();
    assertThat(persistence().attachedPolicies().of(ALICE)).hasSize(1);
    assertThat(persistence().attachedPolicies().of(SampleWorld.WEB_ALICE)).hasSize(1);
  }

  private static PolicyAttachment attached(String systemPolicy, AttachedTo kind, String entity) {
    return new PolicyAttachment(
        MANAGEMENT, Type.SYSTEM, systemPolicy, kind, entity, Optional.empty());
  }

  @Test
  void aSystemPolicyIsStoredWhileItIsAttachedToAnything() {
    long before = persistence().worlds().current().policies().size();
    for (int i = 0; i < 2; i++) {
      write(() -> persistence().attachments().put(attached(SYSTEM_POLICY, AttachedTo.USER, "bob")));
      write(
          () ->
              persistence()
                  .attachments()
                  .put(attached(SYSTEM_POLICY, AttachedTo.ROLE, DEPLOYER.roleName())));
    }
    assertThat(persistence().attachments().of(MANAGEMENT, AttachedTo.USER, "bob")).hasSize(2);
    assertThat(persistence().attachedPolicies().of(BOB))
        .extracting(AttachedPolicy::name)
        .containsExactlyInAnyOrder(READ_ONLY, SYSTEM_POLICY);
    assertThat(persistence().worlds().current().policies()).hasSize((int) before + 1);

    write(() -> persistence().attachments().removeFrom(MANAGEMENT, AttachedTo.USER, "bob"));
    assertThat(persistence().attachedPolicies().of(BOB)).isEmpty();
    assertThat(persistence().attachedPolicies().of(DEPLOYER)).hasSize(2);
    write(() -> persistence().attachments().removeFrom(MANAGEMENT, AttachedTo.ROLE, "Deployer"));
    assertThat(persistence().attachedPolicies().of(DEPLOYER)).isEmpty();
    assertThat(persistence().worlds().current().policies())
        .as("neither of the two is attached any longer")
        .hasSize((int) before - 1);
  }

  @Test
  void aChangeIsNoticed() {
    long epoch = persistence().attachedPolicies().epoch();
    write(() -> persistence().groups().put(new Group(MANAGEMENT, "admins")));
    assertThat(persistence().attachedPolicies().epoch()).as("nothing differs").isEqualTo(epoch);

    write(() -> persistence().groups().put(new Group(MANAGEMENT, "new")));
    assertThat(persistence().attachedPolicies().epoch()).isGreaterThan(epoch);
  }

  @Test
  void changesAreUndoneWithTheirTransaction() {
    World before = persistence().worlds().current();
    assertRefused(
        FaultCode.TARGETS_INVALID,
        () ->
            write(
                () -> {
                  assertThat(persistence().accounts().claim(MANAGEMENT)).isPresent();
                  persistence().groups().remove(MANAGEMENT, "admins");
                  persistence().accessKeys().removeOf(MANAGEMENT, AttachedTo.USER, "bob");
                  persistence().attachments().removeFrom(MANAGEMENT, AttachedTo.USER, "alice");
                  persistence().users().remove(MANAGEMENT, "alice");
                  throw FaultCode.TARGETS_INVALID.fault();
                }));
    assertThat(persistence().worlds().current()).isEqualTo(before);
  }

  @Test
  void anAccountThatIsNotThereCannotBeClaimed() {
    write(
        () ->
            assertThat(persistence().accounts().claim(new AccountId("9999999999999999")))
                .isEmpty());
  }
}
