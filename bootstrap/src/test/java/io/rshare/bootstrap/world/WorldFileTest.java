package io.rshare.bootstrap.world;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.tuple;

import io.rshare.application.access.PolicyCheck;
import io.rshare.bootstrap.world.WorldFileException.Problem;
import io.rshare.domain.account.AccountId;
import io.rshare.domain.identity.AccessKey;
import io.rshare.domain.identity.ControlPolicy;
import io.rshare.domain.identity.Principal;
import io.rshare.domain.identity.Role;
import io.rshare.domain.quota.Quota;
import io.rshare.domain.world.Kind;
import io.rshare.domain.world.World;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

class WorldFileTest {
  private static final PolicyCheck SOUND = (kind, document) -> List.of();

  private static World read(String yaml) {
    return new WorldFile("world.yaml", yaml).read(SOUND);
  }

  private static List<Problem> problems(String yaml) {
    try {
      read(yaml);
      return List.of();
    } catch (WorldFileException e) {
      return e.problems();
    }
  }

  @Test
  void readsAccountsWithTheirIdentities() {
    World world =
        read(
            """
            accounts:
              - id: "1000000000000001"
                name: main
                site: international
                legalEntity: Main Ltd
                resourceGroups: [rg-a, rg-b]
                quotas: {resourceShares: 7}
                accessKeys: [{id: K1, secret: s1}]
                policies:
                  - name: Own
                    document: {Version: "1", Statement: [{Effect: Allow, Action: "*", Resource: "*"}]}
                groups: [{name: ops, policies: [AdministratorAccess]}]
                users:
                  - {name: alice, id: "2001", groups: [ops], policies: [Own, {name: Own, resourceGroup: rg-b}], accessKeys: [{id: K2, secret: s2, active: false}]}
                roles:
                  - name: Deployer
                    id: "3001"
                    sessions: [{name: ci, accessKeyId: K3, accessKeySecret: s3, securityToken: t3, expires: 2030-01-01T00:00:00Z}]
            """);

    assertThat(world.accounts())
        .singleElement()
        .satisfies(
            account -> {
              assertThat(account.defaultResourceGroup()).isEqualTo("rg-a");
              assertThat(account.quotas().limit(Quota.RESOURCE_SHARES)).isEqualTo(7);
              assertThat(account.quotas().limit(Quota.SHARED_RESOURCES)).isEqualTo(10);
            });
    assertThat(world.keys()).extracting(AccessKey::id).containsExactly("K1", "K2", "K3");
    assertThat(world.find(Kind.KEYS, "K2").orElseThrow().active()).isFalse();
    assertThat(world.find(Kind.KEYS, "K3").orElseThrow().principal())
        .isInstanceOf(Principal.AssumedRole.class);
    assertThat(world.attachments()).hasSize(3);
    assertThat(world.policies())
        .extracting(policy -> policy.name() + " " + policy.type())
        .containsExactlyInAnyOrder("Own CUSTOM", "AdministratorAccess SYSTEM");
    assertThat(world.policies())
        .filteredOn(policy -> policy.name().equals("Own"))
        .extracting("document")
        .containsExactly(
            "{\"Version\":\"1\",\"Statement\":[{\"Effect\":\"Allow\",\"Action\":\"*\",\"Resource\":\"*\"}]}");
  }

  @Test
  void readsWhoMayAssumeARoleAndForHowLong() {
    World world =
        read(
            """
            accounts:
              - id: "1000000000000001"
                roles:
                  - {name: Plain, id: "1"}
                  - {name: Open, id: "2", maxSessionDuration: 7200, trustPolicy: {Version: "1"}}
            """);

    assertThat(world.roles())
        .extracting(Role::name, Role::trustPolicy, Role::maxSessionDuration)
        .containsExactly(
            tuple("Open", Optional.of("{\"Version\":\"1\"}"), Duration.ofHours(2)),
            tuple("Plain", Optional.empty(), Duration.ofHours(1)));
  }

  @Test
  void refusesRolesThatCannotBe() {
    assertThat(
            problems(
                """
                accounts:
                  - id: "1000000000000001"
                    roles:
                      - {name: Deployer, id: "1", maxSessionDuration: 900}
                      - {name: deployer, id: "2", maxSessionDuration: 43201}
                """))
        .extracting(Problem::message)
        .containsExactly(
            "field 'maxSessionDuration' must be 3600 to 43200 seconds, not '900'",
            "field 'maxSessionDuration' must be 3600 to 43200 seconds, not '43201'",
            "role '1000000000000001/deployer' is a duplicate");
  }

  @Test
  void readsDirectoriesAndAttachesFullAccessWhereItIsNotDetached() {
    World world =
        read(
            """
            accounts:
              - {id: "1000000000000001"}
              - {id: "1000000000000002"}
            directories:
              - id: rd-A
                managementAccount: "1000000000000001"
                sharingEnabled: true
                root:
                  id: r-A
                  folders: [{id: fd-A, name: Apps, members: ["1000000000000002"]}]
                controlPolicies:
                  detachFullAliyunAccess: [fd-A]
                  policies: [{id: cp-1, attachTo: [fd-A], document: "{}"}]
            """);

    assertThat(world.directories())
        .singleElement()
        .satisfies(
            directory -> {
              assertThat(directory.sharingEnabled()).isTrue();
              assertThat(directory.pathOf(new AccountId("1000000000000002")))
                  .contains("rd-A/r-A/fd-A/1000000000000002");
            });
    assertThat(world.controlPolicies())
        .extracting(ControlPolicy::id, ControlPolicy::attachedTo)
        .containsExactlyInAnyOrder(
            tuple("cp-FullAliyunAccess", Set.of("r-A", "1000000000000002")),
            tuple("cp-1", Set.of("fd-A")));
  }

  @Test
  void tellsEveryProblemWithItsLine() {
    assertThat(
            problems(
                """
                accounts:
                  - id: 12
                    colour: red
                  - id: "1000000000000001"
                    users: [{name: a, id: "1", groups: [nobody], policies: [Nope]}]
                  - id: "1000000000000001"
                directories:
                  - id: rd-A
                    managementAccount: "1000000000000009"
                    root: {id: fd-wrong}
                """))
        .extracting(problem -> problem.line() + ": " + problem.message())
        .containsExactly(
            "2: field 'id' must be 16 digits (quote it), not '12'",
            "3: unknown field 'colour', known are id, name, site, legalEntity, resourceGroups, "
                + "quotas, accessKeys, policies, users, groups, roles, resources",
            "5: no group 'nobody' in account '1000000000000001'",
            "5: no policy 'Nope' in account '1000000000000001'",
            "6: account '1000000000000001' is a duplicate",
            "9: no account '1000000000000009'",
            "10: the id of the root is 'r-', of a folder 'fd-', and letters or digits");
  }

  @Test
  void tellsWhatIsNoYaml() {
    assertThat(problems("accounts: [")).singleElement().extracting(Problem::line).isEqualTo(1);
    assertThat(problems(""))
        .singleElement()
        .extracting(Problem::message)
        .isEqualTo("the file is empty");
    assertThat(problems("- a")).isNotEmpty();
  }

  @Test
  void refusesTextsThatDoNotFitTheTables() {
    assertThat(
            problems(
                "accounts:\n  - id: \"1000000000000001\"\n    accessKeys: [{id: K, secret: "
                    + "s".repeat(1025)
                    + "}]\n    name: "
                    + "n".repeat(65)))
        .extracting(Problem::message)
        .containsExactly(
            "field 'secret' must have at most 1024 characters",
            "field 'name' must have at most 64 characters");
  }

  @Test
  void refusesAnAccountInTwoDirectories() {
    assertThat(
            problems(
                """
                accounts: [{id: "1000000000000001"}]
                directories:
                  - {id: rd-A, managementAccount: "1000000000000001", root: {id: r-A}}
                  - {id: rd-B, managementAccount: "1000000000000001", root: {id: r-B}}
                """))
        .singleElement()
        .extracting(Problem::message)
        .isEqualTo("account '1000000000000001' already belongs to a directory");
  }

  @Test
  void refusesAPolicyThatCannotBeRead() {
    var file =
        new WorldFile(
            "world.yaml",
            """
            accounts:
              - id: "1000000000000001"
                policies:
                  - name: Broken
                    document: {Version: "2"}
            """);

    assertThatExceptionOfType(WorldFileException.class)
        .isThrownBy(() -> file.read((kind, document) -> List.of("/Version is wrong")))
        .withMessage("world.yaml:5: policy: /Version is wrong");
  }
}
