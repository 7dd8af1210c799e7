package io.rshare.bootstrap.world;

import static org.assertj.core.api.Assertions.assertThat;

import io.rshare.bootstrap.world.WorldFileException.Problem;
import io.rshare.domain.account.Account;
import io.rshare.domain.world.Kind;
import io.rshare.domain.world.World;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Versions of policies, empty groups and the catalogue of resources in a world file. */
class VersionsAndResourcesTest {
  private static World read(String yaml) {
    return new WorldFile("world.yaml", yaml).read((kind, document) -> List.of());
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
  void readsVersionsOfPoliciesGroupsAndResources() {
    World world =
        read(
            """
            accounts:
              - id: "1000000000000001"
                policies:
                  - {name: Two, defaultVersion: v1, versions: [{version: v1, document: "{}"}, {version: v2, document: "[]"}]}
                  - {name: Last, versions: [{version: v1, document: "{}"}, {version: v2, document: "[]"}]}
                groups: [{name: empty}]
                resources:
                  - {type: VSwitch, id: vsw-1, region: cn-hangzhou, targetLimit: 3, unreachableFor: ["1000000000000002"]}
                  - {type: ROSTemplate, id: t-1, shareable: false}
              - {id: "1000000000000002"}
            """);

    assertThat(world.policies())
        .extracting(p -> p.name() + " " + p.versions().size() + " " + p.defaultVersion())
        .containsExactly("Last 2 v2", "Two 2 v1");
    assertThat(world.find(Kind.GROUPS, "1000000000000001/empty")).isPresent();
    assertThat(world.accounts()).extracting(Account::catalogued).containsExactly(true, false);
    assertThat(world.resources())
        .extracting(r -> r.id() + " " + r.shareable() + " " + r.region() + " " + r.targetLimit())
        .containsExactly(
            "t-1 false Optional.empty Optional.empty",
            "vsw-1 true Optional[cn-hangzhou] Optional[3]");
  }

  @Test
  void tellsWhatIsWrongWithVersionsAndResources() {
    assertThat(
            problems(
                """
                accounts:
                  - id: "1000000000000001"
                    policies:
                      - {name: A, defaultVersion: v9, document: "{}"}
                      - {name: B, versions: [{version: v1, document: "{}"}, {version: v1, document: "{}"}]}
                    resources:
                      - {type: Nothing, id: vsw-1}
                      - {type: VSwitch, id: vsw-1, shareable: false}
                """))
        .extracting(problem -> problem.line() + ": " + problem.message())
        .containsExactly(
            "4: no version 'v9' of policy 'A'",
            "5: a version of policy 'B' is a duplicate",
            "7: field 'type' must be a shareable type, not 'Nothing'",
            "8: resource 'VSwitch/vsw-1' is a duplicate");
  }
}
