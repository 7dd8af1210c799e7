package io.rshare.testkit;

import static io.rshare.domain.identity.AttachedPolicy.AttachedTo.GROUP;
import static io.rshare.domain.identity.AttachedPolicy.AttachedTo.ROLE;
import static io.rshare.domain.identity.AttachedPolicy.AttachedTo.USER;
import static io.rshare.domain.identity.AttachedPolicy.Type.CUSTOM;
import static io.rshare.domain.identity.AttachedPolicy.Type.SYSTEM;

import io.rshare.domain.account.Account;
import io.rshare.domain.account.AccountId;
import io.rshare.domain.account.Site;
import io.rshare.domain.directory.Folder;
import io.rshare.domain.directory.ResourceDirectory;
import io.rshare.domain.identity.AccessKey;
import io.rshare.domain.identity.ControlPolicy;
import io.rshare.domain.identity.Group;
import io.rshare.domain.identity.Policy;
import io.rshare.domain.identity.PolicyAttachment;
import io.rshare.domain.identity.Principal;
import io.rshare.domain.identity.Principal.AccountRoot;
import io.rshare.domain.identity.Principal.AssumedRole;
import io.rshare.domain.identity.Principal.RamUser;
import io.rshare.domain.identity.Role;
import io.rshare.domain.identity.User;
import io.rshare.domain.quota.Quota;
import io.rshare.domain.quota.Quotas;
import io.rshare.domain.world.Kind;
import io.rshare.domain.world.World;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * A small world. One directory:
 *
 * <pre>
 * rd-sample   managed by MANAGEMENT
 *   r-sample       ROOT_MEMBER (with quotas of its own)
 *     fd-prod      PROD_MEMBER
 *       fd-web     WEB_MEMBER
 * </pre>
 *
 * and outside it OUTSIDER on the same site, FOREIGNER on the other one. MANAGEMENT has the users
 * alice (in group admins) and bob and the role Deployer; WEB_MEMBER has a user alice as well.
 */
public final class SampleWorld {
  public static final AccountId MANAGEMENT = new AccountId("1000000000000001");
  public static final AccountId ROOT_MEMBER = new AccountId("1000000000000002");
  public static final AccountId PROD_MEMBER = new AccountId("1000000000000003");
  public static final AccountId WEB_MEMBER = new AccountId("1000000000000004");
  public static final AccountId OUTSIDER = new AccountId("1000000000000005");
  public static final AccountId FOREIGNER = new AccountId("1000000000000006");

  public static final String DIRECTORY = "rd-sample";
  public static final String ROOT_FOLDER = "r-sample";
  public static final String PROD_FOLDER = "fd-prod";
  public static final String WEB_FOLDER = "fd-web";

  public static final RamUser ALICE = new RamUser(MANAGEMENT, "200000000000000001", "alice");
  public static final RamUser BOB = new RamUser(MANAGEMENT, "200000000000000002", "bob");
  public static final RamUser WEB_ALICE = new RamUser(WEB_MEMBER, "200000000000000003", "alice");
  public static final AssumedRole DEPLOYER =
      new AssumedRole(
          MANAGEMENT, "300000000000000001", "Deployer", "nightly", false, Optional.empty());
  public static final AssumedRole SHARING_SERVICE =
      new AssumedRole(
          MANAGEMENT,
          "300000000000000002",
          "AliyunServiceRoleForResourceSharing",
          "resourcesharing",
          true,
          Optional.of("{\"Version\":\"1\",\"Statement\":[]}"));

  public static final AccessKey ALICE_KEY = key("LTAIsampleAlice", ALICE);
  public static final AccessKey BOB_KEY = key("LTAIsampleBob", BOB);
  public static final AccessKey WEB_ALICE_KEY = key("LTAIsampleWebAlice", WEB_ALICE);
  public static final AccessKey RETIRED_KEY =
      new AccessKey("LTAIsampleRetired", "secret of retired", false, BOB, Optional.empty());
  public static final AccessKey DEPLOYER_KEY =
      session("STS.sampleDeployer", DEPLOYER, "token-of-deployer", "2099-01-01T00:00:00Z");
  public static final AccessKey SERVICE_KEY =
      session("STS.sampleService", SHARING_SERVICE, "token-of-service", "2020-01-01T00:00:00Z");

  public static final String FULL_ACCESS = "AliyunResourceSharingFullAccess";
  public static final String READ_ONLY = "AliyunResourceSharingReadOnlyAccess";
  public static final String VSWITCHES_ONLY = "vswitches-only";
  public static final String OPS_GROUP = "rg-ops";

  public static final String ALLOW_ALL = document("Allow", "resourcesharing:*");
  public static final String ALLOW_READ = document("Allow", "resourcesharing:List*");
  public static final String ALLOW_CREATE = document("Allow", "resourcesharing:Create*");
  public static final String TRUST_MANAGEMENT =
      """
      {"Version": "1", "Statement": [{"Effect": "Allow", "Action": "sts:AssumeRole",
       "Principal": {"RAM": "acs:ram::1000000000000001:root"}}]}""";
  public static final String ALLOW_ANYTHING = document("Allow", "*");
  public static final String DENY_DELETE = document("Deny", "resourcesharing:Delete*");

  private SampleWorld() {}

  /** The whole world. */
  public static World world() {
    return World.EMPTY
        .with(Kind.ACCOUNTS, accounts())
        .with(Kind.DIRECTORIES, List.of(directory()))
        .with(Kind.GROUPS, groups())
        .with(Kind.USERS, users())
        .with(Kind.ROLES, roles())
        .with(Kind.KEYS, keys())
        .with(Kind.POLICIES, policies())
        .with(Kind.ATTACHMENTS, attachments())
        .with(Kind.CONTROL_POLICIES, controlPolicies())
        .with(Kind.RESOURCES, SampleResources.all());
  }

  /** The key of the account itself. */
  public static AccessKey rootKey(AccountId account) {
    return key("LTAIsampleRoot" + account.value().substring(12), new AccountRoot(account));
  }

  /** The default resource group of any sample account. */
  public static String defaultResourceGroup(AccountId account) {
    return "rg-default" + account.value().substring(12);
  }

  /** The only directory. */
  public static ResourceDirectory directory() {
    return new ResourceDirectory(
        DIRECTORY,
        ROOT_FOLDER,
        MANAGEMENT,
        Map.of(
            ROOT_FOLDER, new Folder(ROOT_FOLDER, "root", Optional.empty()),
            PROD_FOLDER, new Folder(PROD_FOLDER, "production", Optional.of(ROOT_FOLDER)),
            WEB_FOLDER, new Folder(WEB_FOLDER, "web", Optional.of(PROD_FOLDER))),
        Map.of(ROOT_MEMBER, ROOT_FOLDER, PROD_MEMBER, PROD_FOLDER, WEB_MEMBER, WEB_FOLDER),
        true);
  }

  /** All accounts. */
  public static List<Account> accounts() {
    Quotas own = new Quotas(Map.of(Quota.RESOURCE_SHARES, 2, Quota.PENDING_INVITATIONS, 0));
    return List.of(
        account(MANAGEMENT, "management", Site.CHINA, "Sample Ltd", Quotas.DEFAULTS),
        account(ROOT_MEMBER, "root member", Site.CHINA, "Sample Ltd", own),
        account(PROD_MEMBER, "production", Site.CHINA, "Sample Ltd", Quotas.DEFAULTS),
        account(WEB_MEMBER, "web", Site.CHINA, "Sample Ltd", Quotas.DEFAULTS),
        account(OUTSIDER, "partner", Site.CHINA, "Other Ltd", Quotas.DEFAULTS),
        account(FOREIGNER, "abroad", Site.INTERNATIONAL, "Sample Ltd", Quotas.DEFAULTS));
  }

  private static List<Group> groups() {
    return List.of(
        new Group(MANAGEMENT, "admins"),
        new Group(MANAGEMENT, "auditors"),
        new Group(WEB_MEMBER, "admins"));
  }

  private static List<User> users() {
    return List.of(
        new User(MANAGEMENT, ALICE.userId(), "alice", Set.of("admins", "auditors")),
        new User(MANAGEMENT, BOB.userId(), "bob", Set.of()),
        new User(WEB_MEMBER, WEB_ALICE.userId(), "alice", Set.of("admins")));
  }

  /** The role of {@link #DEPLOYER}, which trusts its account. */
  public static Role deployer() {
    return new Role(
        MANAGEMENT,
        DEPLOYER.roleId(),
        DEPLOYER.roleName(),
        false,
        Optional.of(TRUST_MANAGEMENT),
        Duration.ofHours(2));
  }

  private static List<Role> roles() {
    return List.of(
        deployer(),
        new Role(
            MANAGEMENT,
            SHARING_SERVICE.roleId(),
            SHARING_SERVICE.roleName(),
            true,
            Optional.empty(),
            Role.DEFAULT_SESSION_DURATION));
  }

  private static List<AccessKey> keys() {
    return Stream.concat(
            accounts().stream().map(account -> rootKey(account.id())),
            Stream.of(ALICE_KEY, BOB_KEY, WEB_ALICE_KEY, RETIRED_KEY, DEPLOYER_KEY, SERVICE_KEY))
        .toList();
  }

  private static List<Policy> policies() {
    return List.of(
        Policy.of(Optional.empty(), FULL_ACCESS, "v1", ALLOW_ALL),
        Policy.of(Optional.empty(), READ_ONLY, "v3", ALLOW_READ),
        new Policy(
            Optional.of(MANAGEMENT),
            VSWITCHES_ONLY,
            List.of(
                new Policy.Version("v1", ALLOW_ALL),
                new Policy.Version("v2", ALLOW_CREATE),
                new Policy.Version("v3", DENY_DELETE)),
            "v2"),
        Policy.of(Optional.of(WEB_MEMBER), VSWITCHES_ONLY, "v1", DENY_DELETE));
  }

  private static List<PolicyAttachment> attachments() {
    Optional<String> everywhere = Optional.empty();
    return List.of(
        new PolicyAttachment(MANAGEMENT, CUSTOM, VSWITCHES_ONLY, USER, "alice", everywhere),
        new PolicyAttachment(
            MANAGEMENT, SYSTEM, FULL_ACCESS, GROUP, "admins", Optional.of(OPS_GROUP)),
        new PolicyAttachment(MANAGEMENT, SYSTEM, READ_ONLY, USER, "bob", everywhere),
        new PolicyAttachment(MANAGEMENT, SYSTEM, READ_ONLY, ROLE, "Deployer", everywhere),
        new PolicyAttachment(WEB_MEMBER, CUSTOM, VSWITCHES_ONLY, USER, "alice", everywhere));
  }

  private static List<ControlPolicy> controlPolicies() {
    Set<String> all =
        Set.of(
            ROOT_FOLDER,
            PROD_FOLDER,
            WEB_FOLDER,
            ROOT_MEMBER.value(),
            PROD_MEMBER.value(),
            WEB_MEMBER.value());
    return List.of(
        new ControlPolicy(DIRECTORY, "cp-FullAliyunAccess", SYSTEM, ALLOW_ANYTHING, all),
        new ControlPolicy(DIRECTORY, "cp-prod", CUSTOM, DENY_DELETE, Set.of(PROD_FOLDER)));
  }

  private static Account account(
      AccountId id, String name, Site site, String legalEntity, Quotas quotas) {
    String group = defaultResourceGroup(id);
    return new Account(
        id, name, site, legalEntity, quotas, group, Set.of(group, OPS_GROUP), id.equals(FOREIGNER));
  }

  private static AccessKey key(String id, Principal principal) {
    return new AccessKey(id, "secret of " + id, true, principal, Optional.empty());
  }

  private static AccessKey session(String id, AssumedRole role, String token, String expires) {
    return new AccessKey(
        id,
        "secret of " + id,
        true,
        role,
        Optional.of(new AccessKey.Session(token, Instant.parse(expires))));
  }

  private static String document(String effect, String action) {
    return """
        {"Version": "1", "Statement": [{"Effect": "%s", "Action": "%s", "Resource": "*"}]}"""
        .formatted(effect, action);
  }
}
