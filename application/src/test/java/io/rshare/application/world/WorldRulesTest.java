package io.rshare.application.world;

import static io.rshare.testkit.SampleWorld.DIRECTORY;
import static io.rshare.testkit.SampleWorld.FOREIGNER;
import static io.rshare.testkit.SampleWorld.MANAGEMENT;
import static io.rshare.testkit.SampleWorld.OUTSIDER;
import static io.rshare.testkit.SampleWorld.PROD_FOLDER;
import static io.rshare.testkit.SampleWorld.ROOT_FOLDER;
import static io.rshare.testkit.SampleWorld.WEB_FOLDER;
import static io.rshare.testkit.SampleWorld.WEB_MEMBER;
import static org.assertj.core.api.Assertions.assertThat;

import io.rshare.domain.account.AccountId;
import io.rshare.domain.directory.Folder;
import io.rshare.domain.directory.ResourceDirectory;
import io.rshare.domain.identity.AttachedPolicy.AttachedTo;
import io.rshare.domain.identity.AttachedPolicy.Type;
import io.rshare.domain.identity.ControlPolicy;
import io.rshare.domain.identity.Policy;
import io.rshare.domain.identity.PolicyAttachment;
import io.rshare.domain.identity.User;
import io.rshare.domain.world.Kind;
import io.rshare.domain.world.World;
import io.rshare.domain.world.WorldDifference;
import io.rshare.domain.world.WorldProblem.Rule;
import io.rshare.domain.world.WorldRules;
import io.rshare.testkit.SampleWorld;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

class WorldRulesTest {
  private static final World SAMPLE = SampleWorld.world();

  private static List<String> problems(World world) {
    return WorldRules.problems(world).stream()
        .map(p -> p.rule() + " " + p.kind() + " " + p.message())
        .distinct()
        .toList();
  }

  private static ResourceDirectory directory(
      Map<String, Folder> folders, Map<AccountId, String> members) {
    return new ResourceDirectory(DIRECTORY, ROOT_FOLDER, MANAGEMENT, folders, members, true);
  }

  @Test
  void findNothingWrongWithTheSampleWorld() {
    assertThat(problems(SAMPLE)).isEmpty();
    assertThat(problems(World.EMPTY)).isEmpty();
  }

  @Test
  void wantTheAccountOfWhateverIsThere() {
    assertThat(problems(SAMPLE.without(Kind.ACCOUNTS, FOREIGNER.value())))
        .contains(
            "REFERENCE accessKey no account '" + FOREIGNER + "'",
            "REFERENCE resource no account '" + FOREIGNER + "'");
    assertThat(problems(SAMPLE.without(Kind.ACCOUNTS, WEB_MEMBER.value())))
        .contains(
            "REFERENCE directory no account '" + WEB_MEMBER + "'",
            "REFERENCE user no account '" + WEB_MEMBER + "'",
            "REFERENCE group no account '" + WEB_MEMBER + "'",
            "REFERENCE policy no account '" + WEB_MEMBER + "'",
            "REFERENCE attachment no account '" + WEB_MEMBER + "'");
  }

  @Test
  void wantTheUserOfAKeyAndOfAnAttachment() {
    assertThat(problems(SAMPLE.without(Kind.USERS, Kind.path(MANAGEMENT, "alice"))))
        .containsExactlyInAnyOrder(
            "REFERENCE accessKey no principal 'acs:ram::" + MANAGEMENT + ":user/alice'",
            "REFERENCE attachment no user 'alice' in account '" + MANAGEMENT + "'");
  }

  @Test
  void wantTheRoleOfASessionAndTheGroupOfAUser() {
    assertThat(problems(SAMPLE.without(Kind.ROLES, Kind.role(MANAGEMENT, "Deployer"))))
        .containsExactlyInAnyOrder(
            "REFERENCE accessKey no principal 'acs:ram::" + MANAGEMENT + ":role/deployer'",
            "REFERENCE attachment no role 'Deployer' in account '" + MANAGEMENT + "'");
    assertThat(problems(SAMPLE.without(Kind.GROUPS, Kind.path(MANAGEMENT, "auditors"))))
        .containsExactly("REFERENCE user no group 'auditors' in account '" + MANAGEMENT + "'");
  }

  @Test
  void wantThePolicyAndTheResourceGroupOfAnAttachment() {
    var lost =
        new PolicyAttachment(
            MANAGEMENT, Type.CUSTOM, "lost", AttachedTo.USER, "bob", Optional.of("rg-lost"));

    assertThat(problems(SAMPLE.put(Kind.ATTACHMENTS, lost)))
        .containsExactly(
            "REFERENCE attachment no policy 'lost' in account '" + MANAGEMENT + "'",
            "REFERENCE attachment no resource group 'rg-lost' in account '" + MANAGEMENT + "'");
  }

  @Test
  void letNoTwoUsersOfAnAccountHaveOneId() {
    User bob = new User(MANAGEMENT, SampleWorld.ALICE.userId(), "other", Set.of());

    assertThat(WorldRules.problems(SAMPLE.put(Kind.USERS, bob)))
        .singleElement()
        .returns(Rule.UNIQUE, p -> p.rule())
        .returns(MANAGEMENT + "/other", p -> p.id());
  }

  @Test
  void wantFoldersToBeATree() {
    Map<String, Folder> circle = new HashMap<>(SampleWorld.directory().folders());
    circle.put(PROD_FOLDER, new Folder(PROD_FOLDER, "production", Optional.of(WEB_FOLDER)));

    assertThat(
            problems(
                SAMPLE.put(Kind.DIRECTORIES, directory(circle, SampleWorld.directory().members()))))
        .containsExactlyInAnyOrder(
            "TREE directory folder 'fd-prod' is not a descendant of the root folder",
            "TREE directory folder 'fd-web' is not a descendant of the root folder");
  }

  @Test
  void letAnAccountBeInOneDirectoryOnly() {
    Folder root = new Folder("r-other", "root", Optional.empty());
    ResourceDirectory other =
        new ResourceDirectory(
            "rd-other",
            "r-other",
            OUTSIDER,
            Map.of("r-other", root),
            Map.of(WEB_MEMBER, "r-other"),
            false);

    assertThat(problems(SAMPLE.put(Kind.DIRECTORIES, other)))
        .containsExactly(
            "TREE directory account '" + WEB_MEMBER + "' already belongs to a directory");
  }

  @Test
  void wantTheFolderOfAMemberAndThePlaceOfAControlPolicy() {
    Map<AccountId, String> members = new HashMap<>(SampleWorld.directory().members());
    members.put(OUTSIDER, "fd-gone");
    var control =
        new ControlPolicy(DIRECTORY, "cp-x", Type.CUSTOM, SampleWorld.ALLOW_ALL, Set.of("fd-gone"));

    assertThat(
            problems(
                SAMPLE
                    .put(Kind.DIRECTORIES, directory(SampleWorld.directory().folders(), members))
                    .put(Kind.CONTROL_POLICIES, control)))
        .containsExactly(
            "REFERENCE directory no folder 'fd-gone'",
            "REFERENCE controlPolicy 'fd-gone' is neither a folder nor a member of the directory");
  }

  @Test
  void limitVersionsAndLengthsOfPolicies() {
    List<Policy.Version> versions = new ArrayList<>();
    for (int i = 1; i <= 6; i++) {
      versions.add(new Policy.Version("v" + i, "{}"));
    }
    var many = new Policy(Optional.of(MANAGEMENT), "many", versions, "v1");
    var wide = Policy.of(Optional.of(MANAGEMENT), "wide", "v1", "x".repeat(6_145));
    var control = new ControlPolicy(DIRECTORY, "cp-wide", Type.CUSTOM, "x".repeat(4_097), Set.of());

    assertThat(
            problems(
                SAMPLE
                    .put(Kind.POLICIES, many)
                    .put(Kind.POLICIES, wide)
                    .put(Kind.CONTROL_POLICIES, control)))
        .containsExactly(
            "LIMIT policy a policy has at most 5 versions",
            "LIMIT policy a policy document has at most 6144 characters",
            "LIMIT controlPolicy a control policy has at most 4096 characters");
  }

  @Test
  void limitControlPoliciesOfOnePlace() {
    World world = SAMPLE.with(Kind.CONTROL_POLICIES, List.of());
    for (int i = 1; i <= 10; i++) {
      world = withControlPolicy(world, i);
    }

    assertThat(problems(world)).isEmpty();
    assertThat(problems(withControlPolicy(world, 11)))
        .containsExactly(
            "LIMIT controlPolicy more than 10 control policies are attached to 'fd-web'");
  }

  private static World withControlPolicy(World world, int number) {
    return world.put(
        Kind.CONTROL_POLICIES,
        new ControlPolicy(
            DIRECTORY, "cp-" + number, Type.CUSTOM, SampleWorld.ALLOW_ALL, Set.of(WEB_FOLDER)));
  }

  @Test
  void tellWhatDiffersByKindAndName() {
    World after =
        SAMPLE
            .without(Kind.RESOURCES, "VSwitch/vsw-catalogued")
            .put(Kind.USERS, new User(MANAGEMENT, "1", "alice", Set.of()))
            .put(Kind.USERS, new User(MANAGEMENT, "2", "carol", Set.of()));

    assertThat(WorldDifference.between(SAMPLE, after).changes())
        .extracting(c -> c.action() + " " + c.kind() + " " + c.id())
        .containsExactly(
            "CHANGED user " + MANAGEMENT + "/alice",
            "ADDED user " + MANAGEMENT + "/carol",
            "REMOVED resource VSwitch/vsw-catalogued");
    assertThat(WorldDifference.between(SAMPLE, SampleWorld.world()).isEmpty()).isTrue();
  }
}
