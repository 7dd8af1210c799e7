package io.rshare.bootstrap.system;

import static io.rshare.bootstrap.system.TestService.MANAGER;
import static io.rshare.bootstrap.system.TestService.MEMBER;
import static org.assertj.core.api.Assertions.assertThat;

import io.rshare.bootstrap.world.WorldFile;
import io.rshare.domain.account.AccountId;
import io.rshare.domain.directory.ResourceDirectory;
import io.rshare.domain.port.Worlds;
import io.rshare.domain.world.Kind;
import io.rshare.domain.world.World;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What reaches a member through the directory comes and goes with its place, at once. */
class DirectoryChangeTest {
  private static final AccountId MEMBER_ID = new AccountId("1000000000000002");

  private final Stage stage = new Stage(Map.of());
  private int changes;

  @BeforeEach
  void share() {
    share("by-id", MEMBER_ID.value());
    share("folder-a", "fd-Main0001");
    share("folder-b", "fd-Main0002");
    share("everybody", "rd-Main01");
  }

  @AfterEach
  void close() {
    stage.close();
  }

  private void share(String name, String target) {
    stage.call(
        MANAGER,
        "CreateResourceShare",
        "ResourceShareName",
        name,
        "Resources.1.ResourceType",
        "VSwitch",
        "Resources.1.ResourceId",
        "vsw-" + name,
        "Targets.1",
        target);
  }

  private List<Object> received() {
    return stage
        .call(MEMBER, "ListResourceShares", "ResourceOwner", "OtherAccounts")
        .each("ResourceShares", "ResourceShareName");
  }

  /** Changes where the members of the main directory sit. */
  private void members(Consumer<Map<AccountId, String>> change) {
    World world =
        WorldFile.at(TestService.world("system.yaml")).read((kind, document) -> List.of());
    List<ResourceDirectory> directories =
        world.directories().stream()
            .map(
                directory -> {
                  Map<AccountId, String> members = new HashMap<>(directory.members());
                  if (directory.id().equals("rd-Main01")) {
                    change.accept(members);
                  }
                  return new ResourceDirectory(
                      directory.id(),
                      directory.rootFolderId(),
                      directory.managementAccount(),
                      directory.folders(),
                      members,
                      directory.sharingEnabled());
                })
            .toList();
    stage
        .service()
        .service
        .bean(Worlds.class)
        .replace(world.with(Kind.DIRECTORIES, directories), "change " + ++changes);
  }

  @Test
  void aMemberThatMovesLosesOneFolderAndGainsTheOther() {
    assertThat(received()).containsExactlyInAnyOrder("by-id", "folder-a", "everybody");

    members(members -> members.put(MEMBER_ID, "fd-Main0002"));

    assertThat(received()).containsExactlyInAnyOrder("by-id", "folder-b", "everybody");
    assertThat(
            stage
                .call(MEMBER, "ListSharedResources", "ResourceOwner", "OtherAccounts")
                .each("SharedResources", "ResourceId"))
        .containsExactlyInAnyOrder("vsw-by-id", "vsw-folder-b", "vsw-everybody");
  }

  @Test
  void anAccountThatLeavesTheDirectoryLosesAllAndGetsItBackWhenItReturns() {
    members(members -> members.remove(MEMBER_ID));
    assertThat(received()).isEmpty();

    members(members -> {});
    assertThat(received()).containsExactlyInAnyOrder("by-id", "folder-a", "everybody");
  }

  @Test
  void anOwnerThatLeavesLosesTheTargetsInsideAndMayInviteThemFromOutside() {
    String share =
        stage
            .call(
                MEMBER,
                "CreateResourceShare",
                "ResourceShareName",
                "of-member",
                "AllowExternalTargets",
                "true",
                "Targets.1",
                "1000000000000001",
                "Targets.2",
                "fd-Main0002")
            .object("ResourceShare")
            .text("ResourceShareId");
    assertThat(stage.sees(MANAGER)).contains("got shares of-member Active");

    members(members -> members.remove(MEMBER_ID));

    assertThat(stage.sees(MANAGER)).noneMatch(line -> line.contains("of-member"));
    assertThat(stage.sees(MEMBER))
        .containsExactlyInAnyOrder(
            "own shares of-member Active",
            "target rows owner Disassociated",
            "target rows fd-Main0002 Disassociated");
    assertThat(rows("Associated")).isEmpty();
    assertThat(rows("Disassociated")).hasSize(2);

    stage.call(
        MEMBER,
        "AssociateResourceShare",
        "ResourceShareId",
        share,
        "Targets.1",
        "1000000000000001");

    assertThat(stage.sees(MANAGER)).contains("got shares of-member Pending", "invitations Pending");

    members(members -> {});

    assertThat(rows("Associated")).containsExactly("fd-Main0002");
    assertThat(rows("Associating")).containsExactly("1000000000000001");
  }

  private List<Object> rows(String status) {
    return stage
        .call(
            MEMBER,
            "ListResourceShareAssociations",
            "AssociationType",
            "Target",
            "AssociationStatus",
            status)
        .each("ResourceShareAssociations", "EntityId");
  }
}
