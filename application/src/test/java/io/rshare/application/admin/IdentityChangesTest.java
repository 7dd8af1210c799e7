package io.rshare.application.admin;

import static io.rshare.testkit.SampleWorld.ALICE;
import static io.rshare.testkit.SampleWorld.ALICE_KEY;
import static io.rshare.testkit.SampleWorld.BOB;
import static io.rshare.testkit.SampleWorld.MANAGEMENT;
import static io.rshare.testkit.SampleWorld.OPS_GROUP;
import static io.rshare.testkit.SampleWorld.READ_ONLY;
import static io.rshare.testkit.SampleWorld.VSWITCHES_ONLY;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import io.rshare.application.admin.PolicyDocument.VersionDocument;
import io.rshare.application.audit.AuditEvent;
import io.rshare.domain.account.AccountId;
import io.rshare.domain.fault.Fault;
import io.rshare.domain.fault.FaultCode;
import io.rshare.domain.identity.AccessKey;
import io.rshare.domain.identity.AttachedPolicy.AttachedTo;
import io.rshare.domain.identity.Principal;
import io.rshare.domain.identity.Role;
import io.rshare.domain.identity.User;
import io.rshare.testkit.SampleWorld;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** Users, groups, roles, policies and keys, as administrators change them. */
class IdentityChangesTest {
  private static final AccountId NOBODY = new AccountId("9999999999999999");

  private final Administered admin = new Administered();

  private static UserDocument user(String name, Optional<String> id, List<String> groups) {
    return new UserDocument(MANAGEMENT.value(), name, id, Optional.of(groups), Optional.empty());
  }

  private static UserDocument user(String name, Attached... policies) {
    return new UserDocument(
        MANAGEMENT.value(),
        name,
        Optional.empty(),
        Optional.empty(),
        Optional.of(List.of(policies)));
  }

  private static Attached attached(String policy) {
    return new Attached(policy, Optional.empty());
  }

  private static RoleDocument role(String name, Optional<String> id, Optional<String> trust) {
    return new RoleDocument(
        MANAGEMENT.value(), name, id, Optional.empty(), trust, Optional.empty(), Optional.empty());
  }

  private static PolicyDocument policy(String name, String counts, VersionDocument... versions) {
    return new PolicyDocument(
        MANAGEMENT.value(),
        name,
        Optional.of(counts).filter(text -> !text.isEmpty()),
        List.of(versions));
  }

  @Test
  void aUserKeepsWhatTheDocumentLeavesOut() {
    admin.perform(admin.putUser, user("alice"), MANAGEMENT);
    admin.perform(
        admin.putUser,
        new UserDocument(
            MANAGEMENT.value(), "bob", Optional.empty(), Optional.empty(), Optional.empty()),
        MANAGEMENT);

    assertThat(admin.store.users().find(MANAGEMENT, "alice"))
        .contains(new User(MANAGEMENT, ALICE.userId(), "alice", Set.of("admins", "auditors")));
    assertThat(admin.store.attachments().of(MANAGEMENT, AttachedTo.USER, "alice")).isEmpty();
    assertThat(admin.store.attachments().of(MANAGEMENT, AttachedTo.USER, "bob")).hasSize(1);
  }

  @Test
  void policiesAreFoundAmongTheAccountsOwnFirst() {
    admin.perform(
        admin.putUser,
        user(
            "eve",
            attached(VSWITCHES_ONLY),
            attached("aliyunRESOURCEsharingREADonlyAccess"),
            new Attached(READ_ONLY, Optional.of(OPS_GROUP))),
        MANAGEMENT);

    assertThat(admin.store.attachments().of(MANAGEMENT, AttachedTo.USER, "eve"))
        .extracting(a -> a.policyName() + a.maker().isPresent() + a.resourceGroup().orElse(""))
        .containsExactly(VSWITCHES_ONLY + true, READ_ONLY + false, READ_ONLY + false + OPS_GROUP);
  }

  @Test
  void referencesThatLeadNowhereAreRefused() {
    admin.assertRefused(
        admin.putUser,
        user("eve", Optional.empty(), List.of("nobody")),
        MANAGEMENT,
        "groups",
        "There is no group 'nobody'");
    admin.assertRefused(
        admin.putUser, user("eve", attached("Nothing")), MANAGEMENT, "policies", "'Nothing'");
    admin.assertRefused(
        admin.putUser,
        user("eve", new Attached(READ_ONLY, Optional.of("rg-none"))),
        MANAGEMENT,
        "policies",
        "no resource group 'rg-none'");
    admin.assertRefused(
        admin.putUser, user("eve"), NOBODY, "account", "There is no account '9999999999999999'");
  }

  @Test
  void numbersAreOfOneIdentityOnly() {
    admin.assertRefused(
        admin.putUser,
        user("eve", Optional.of(BOB.userId()), List.of()),
        MANAGEMENT,
        "id",
        "Another user or role");
    admin.assertRefused(
        admin.putRole,
        role("New", Optional.of(BOB.userId()), Optional.empty()),
        MANAGEMENT,
        "id",
        "Another user or role");
    admin.assertRefused(
        admin.putUser,
        user("eve", Optional.of(SampleWorld.DEPLOYER.roleId()), List.of()),
        MANAGEMENT,
        "id",
        "Another user or role");
  }

  @Test
  void theNumberOfAUserWithKeysStays() {
    admin.assertRefused(
        admin.putUser, user("alice", Optional.of("7"), List.of()), MANAGEMENT, "id", "access keys");
    admin.assertRefused(
        admin.putRole,
        role("deployer", Optional.of("7"), Optional.empty()),
        MANAGEMENT,
        "id",
        "sessions");
  }

  @Test
  void namesHaveNoSlashes() {
    for (String name : List.of("", "a/b", "a\nb", "x".repeat(129))) {
      admin.assertRefused(admin.putUser, user(name), MANAGEMENT, "name", "1 to 128 characters");
    }
  }

  @Test
  void aRoleThatIsSpelledAnewKeepsWhatIsAttached() {
    admin.perform(
        admin.putRole, role("DEPLOYER", Optional.empty(), Optional.of("a policy")), MANAGEMENT);

    Role role = admin.store.roles().find(MANAGEMENT, "deployer").orElseThrow();
    assertThat(role.id()).isEqualTo(SampleWorld.DEPLOYER.roleId());
    assertThat(admin.store.attachments().of(MANAGEMENT, AttachedTo.ROLE, "DEPLOYER")).hasSize(1);
    assertThat(admin.store.attachments().of(MANAGEMENT, AttachedTo.ROLE, "Deployer")).isEmpty();
    admin.assertRefused(
        admin.putRole,
        role("New", Optional.empty(), Optional.of("broken")),
        MANAGEMENT,
        "trustPolicy",
        "it is broken");
  }

  @Test
  void aPolicyHasAFewSoundVersionsOneOfWhichCounts() {
    var v1 = new VersionDocument("v1", "{}");
    admin.perform(
        admin.putPolicy, policy("New", "", v1, new VersionDocument("v2", "{}")), MANAGEMENT);
    assertThat(admin.store.policies().find(MANAGEMENT, "New").orElseThrow().defaultVersion())
        .isEqualTo("v2");

    admin.assertRefused(
        admin.putPolicy, policy("New", "v9", v1), MANAGEMENT, "defaultVersion", "'v9'");
    for (PolicyDocument wrong :
        List.of(
            policy("New", ""),
            policy("New", "", v1, v1),
            policy("New", "", v1, v1, v1, v1, v1, v1),
            policy("New", "", new VersionDocument("v1", "broken")),
            policy("New", "", new VersionDocument("v1", "x".repeat(6_145))),
            policy("New", "", new VersionDocument("v".repeat(17), "{}")))) {
      admin.assertRefused(admin.putPolicy, wrong, MANAGEMENT, "versions", "");
    }
  }

  @Test
  void whatIsDeletedTakesWithItWhatHangsOnIt() {
    var store = admin.store;
    admin.perform(
        new DeleteUser(store.accounts(), store.users(), store.accessKeys(), store.attachments()),
        "alice",
        MANAGEMENT);
    admin.perform(
        new DeleteGroup(store.accounts(), store.groups(), store.attachments()),
        "admins",
        MANAGEMENT);
    admin.perform(
        new DeleteRole(store.accounts(), store.roles(), store.accessKeys(), store.attachments()),
        "DEPLOYER",
        MANAGEMENT);
    admin.perform(
        new DeletePolicy(store.accounts(), store.policies(), store.attachments()),
        VSWITCHES_ONLY,
        MANAGEMENT);

    assertThat(store.accessKeys().find(ALICE_KEY.id())).isEmpty();
    assertThat(store.accessKeys().find(SampleWorld.DEPLOYER_KEY.id())).isEmpty();
    assertThat(store.users().find(SampleWorld.WEB_MEMBER, "alice")).isPresent();
    assertThat(store.policies().find(SampleWorld.WEB_MEMBER, VSWITCHES_ONLY)).isPresent();
  }

  @Test
  void keysAreMadeRotatedSwitchedOffAndDeleted() {
    var store = admin.store;
    MadeKey made =
        admin.perform(
            new CreateAccessKey(store.accounts(), store.users(), store.accessKeys(), admin),
            Optional.of("bob"),
            MANAGEMENT);
    assertThat(store.accessKeys().find(made.accessKeyId()))
        .get()
        .returns(BOB, AccessKey::principal);

    MadeKey rotated =
        admin.perform(
            new RotateAccessKey(store.accounts(), store.accessKeys(), admin),
            made.accessKeyId(),
            MANAGEMENT);
    assertThat(rotated.accessKeySecret()).isNotEqualTo(made.accessKeySecret());
    var off = new PutAccessKey.Command(made.accessKeyId(), false);
    admin.perform(new PutAccessKey(store.accounts(), store.accessKeys()), off, MANAGEMENT);
    assertThat(store.accessKeys().find(made.accessKeyId()))
        .get()
        .returns(false, AccessKey::active)
        .returns(rotated.accessKeySecret(), AccessKey::secret);

    var delete = new DeleteAccessKey(store.accounts(), store.accessKeys());
    admin.perform(delete, made.accessKeyId(), SampleWorld.OUTSIDER);
    assertThat(store.accessKeys().find(made.accessKeyId())).as("another account's").isPresent();
    admin.perform(delete, made.accessKeyId(), MANAGEMENT);
    assertThat(store.accessKeys().find(made.accessKeyId())).isEmpty();
  }

  @Test
  void changesAndRefusalsAreAudited() {
    admin.perform(admin.putUser, user("eve"), MANAGEMENT);
    admin.assertRefused(admin.putUser, user("a/b"), MANAGEMENT, "name", "");

    assertThat(admin.application.audit)
        .extracting(
            AuditEvent::eventName,
            event -> event.caller().principal().arn(),
            AuditEvent::resources,
            event -> event.fault().map(Fault::wireCode).orElse(""))
        .containsExactly(
            tuple("PutUser", "administrator", List.of("acs:ram:*:" + MANAGEMENT + ":user/eve"), ""),
            tuple(
                "PutUser",
                "administrator",
                List.of("acs:ram:*:" + MANAGEMENT + ":user/a/b"),
                "InvalidParameter"));
  }

  @Test
  void nobodyButAnAdministratorIsLetIn() {
    for (Principal principal : List.of(ALICE, new Principal.AccountRoot(MANAGEMENT))) {
      assertThatThrownBy(() -> admin.as(principal, admin.putUser, user("eve")))
          .isInstanceOfSatisfying(
              Fault.class, fault -> assertThat(fault.code()).isEqualTo(FaultCode.NO_PERMISSION));
    }
    assertThat(admin.store.users().find(MANAGEMENT, "eve")).isEmpty();
  }
}
