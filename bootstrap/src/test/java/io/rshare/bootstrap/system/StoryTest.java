package io.rshare.bootstrap.system;

import static io.rshare.bootstrap.system.TestService.MANAGER;
import static io.rshare.bootstrap.system.TestService.MEMBER;
import static io.rshare.bootstrap.system.TestService.OUTSIDER;
import static org.assertj.core.api.Assertions.assertThat;

import io.rshare.testkit.PersistenceInvariants;
import io.rshare.testkit.SignedClient.Credentials;
import io.rshare.testkit.SqlRows;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** The life of shares as their owner, a member of the directory and an account outside see it. */
class StoryTest {
  private static final String MEMBER_ID = "1000000000000002";
  private static final String OUTSIDER_ID = "1000000000000005";
  private static final String OWNER_ID = "1000000000000001";

  private final Stage stage = new Stage(Map.of());

  @AfterEach
  void whatIsStoredFitsTogether() throws SQLException {
    try (stage;
        Connection connection = stage.service().pool().getConnection()) {
      PersistenceInvariants.check(SqlRows.read(connection));
    }
  }

  private String share(String name, String... more) {
    return stage
        .call(
            MANAGER,
            "CreateResourceShare",
            join(more, "ResourceShareName", name, "AllowExternalTargets", "true"))
        .object("ResourceShare")
        .text("ResourceShareId");
  }

  private void change(String operation, String id, String... more) {
    stage.call(MANAGER, operation, join(more, "ResourceShareId", id));
  }

  private static String[] join(String[] first, String... second) {
    return java.util.stream.Stream.of(first, second)
        .flatMap(java.util.stream.Stream::of)
        .toArray(String[]::new);
  }

  private void answer(Credentials receiver, String operation) {
    stage.call(receiver, operation, "ResourceShareInvitationId", stage.newestInvitation(receiver));
  }

  private static String[] vSwitch(String id) {
    return new String[] {"Resources.1.ResourceType", "VSwitch", "Resources.1.ResourceId", id};
  }

  @Test
  void insideTheDirectoryAFolderAndTheWholeOfItReachTheMemberAtOnce() {
    String byId = share("by-id", join(vSwitch("vsw-1"), "Targets.1", MEMBER_ID));
    share("by-folder", join(vSwitch("vsw-2"), "Targets.1", "fd-Main0001"));
    share("by-directory", join(vSwitch("vsw-3"), "Targets.1", "rd-Main01"));
    share("elsewhere", join(vSwitch("vsw-4"), "Targets.1", "fd-Main0002"));

    assertThat(stage.sees(MEMBER))
        .containsExactlyInAnyOrder(
            "got share by-id Active",
            "got share by-folder Active",
            "got share by-directory Active",
            "got resource vsw-1",
            "got resource vsw-2",
            "got resource vsw-3",
            "got target " + OWNER_ID,
            "got target " + OWNER_ID,
            "got target " + OWNER_ID);
    assertThat(stage.sees(OUTSIDER)).isEmpty();
    assertThat(stage.sees(MANAGER))
        .contains(
            "own share by-folder Active",
            "own resource vsw-4",
            "own target fd-Main0001",
            "rd-Main01 Associated",
            "vsw-3 Associated")
        .noneMatch(line -> line.startsWith("got"));

    change("DisassociateResourceShare", byId, "Targets.1", MEMBER_ID);

    assertThat(stage.sees(MEMBER)).doesNotContain("got share by-id Active", "got resource vsw-1");
    assertThat(stage.sees(MANAGER)).contains(MEMBER_ID + " Disassociated");
  }

  @Test
  void anAccountOutsideIsInvitedRejectsIsInvitedAgainAndAccepts() {
    String id = share("outside", join(vSwitch("vsw-1"), "Targets.1", OUTSIDER_ID));

    assertThat(stage.sees(OUTSIDER))
        .containsExactly("got share outside Pending", "invitation Pending");
    assertThat(stage.sees(MANAGER))
        .containsExactly(
            "own share outside Active",
            "own resource vsw-1",
            "vsw-1 Associated",
            OUTSIDER_ID + " Associating");

    answer(OUTSIDER, "RejectResourceShareInvitation");

    assertThat(stage.sees(OUTSIDER)).containsExactly("invitation Rejected");
    assertThat(stage.sees(MANAGER)).contains(OUTSIDER_ID + " Failed");

    stage.passUnnoticed(Duration.ofSeconds(1));
    change("AssociateResourceShare", id, "Targets.1", OUTSIDER_ID);
    answer(OUTSIDER, "AcceptResourceShareInvitation");

    assertThat(stage.sees(OUTSIDER))
        .containsExactly(
            "got share outside Active",
            "got resource vsw-1",
            "got target " + OWNER_ID + " outside",
            "invitation Accepted",
            "invitation Rejected");
    assertThat(stage.sees(MANAGER))
        .contains("own target " + OUTSIDER_ID + " outside", OUTSIDER_ID + " Associated");

    change("AssociateResourceShare", id, vSwitch("vsw-2"));

    assertThat(stage.sees(OUTSIDER)).contains("got resource vsw-2");
  }

  @Test
  void whoLeavesComesBackByInvitationOnly() {
    String id = share("outside", join(vSwitch("vsw-1"), "Targets.1", OUTSIDER_ID));
    answer(OUTSIDER, "AcceptResourceShareInvitation");

    Json left =
        stage.call(
            OUTSIDER,
            "DisassociateResourceShare",
            "ResourceShareId",
            id,
            "ResourceOwner",
            "OtherAccounts");

    assertThat(left.each("ResourceShareAssociations", "AssociationStatus"))
        .containsExactly("Disassociating");
    assertThat(stage.sees(OUTSIDER)).containsExactly("invitation Accepted");
    assertThat(stage.sees(MANAGER)).contains(OUTSIDER_ID + " Disassociated");

    stage.passUnnoticed(Duration.ofSeconds(1));
    change("AssociateResourceShare", id, "Targets.1", OUTSIDER_ID);

    assertThat(stage.sees(OUTSIDER)).contains("got share outside Pending", "invitation Pending");
  }

  @Test
  void aWithdrawnInvitationIsGoneForGood() {
    String id = share("outside", "Targets.1", OUTSIDER_ID);
    String invitation = stage.newestInvitation(OUTSIDER);

    change("DisassociateResourceShare", id, "Targets.1", OUTSIDER_ID);

    assertThat(stage.sees(OUTSIDER)).containsExactly("invitation Cancelled");
    assertThat(
            stage
                .answer(
                    OUTSIDER,
                    "AcceptResourceShareInvitation",
                    "ResourceShareInvitationId",
                    invitation)
                .member("Code"))
        .isEqualTo("EntityNotExists.ResourceShareInvitation");
  }

  @Test
  void aDeletedShareIsListedToItsOwnerAndThenPurged() {
    String id =
        share("gone", join(vSwitch("vsw-1"), "Targets.1", MEMBER_ID, "Targets.2", OUTSIDER_ID));

    change("DeleteResourceShare", id);

    assertThat(stage.sees(MANAGER)).containsExactly("own share gone Deleted");
    assertThat(stage.sees(MEMBER)).isEmpty();
    assertThat(stage.sees(OUTSIDER)).containsExactly("invitation Cancelled");

    stage.pass(Duration.ofHours(47));
    assertThat(stage.sees(MANAGER)).containsExactly("own share gone Deleted");

    stage.pass(Duration.ofHours(2));
    assertThat(stage.sees(MANAGER)).isEmpty();
    assertThat(stage.sees(OUTSIDER)).isEmpty();
    assertThat(stage.advance()).isZero();
  }

  @Test
  void removedRowsArePurgedAndMayComeBackBefore() {
    String id = share("rows", join(vSwitch("vsw-1"), "Targets.1", MEMBER_ID));
    change("DisassociateResourceShare", id, vSwitch("vsw-1"));
    change("DisassociateResourceShare", id, "Targets.1", MEMBER_ID);
    change("AssociateResourceShare", id, vSwitch("vsw-1"));

    assertThat(stage.sees(MANAGER))
        .containsExactly(
            "own share rows Active",
            "own resource vsw-1",
            "vsw-1 Associated",
            MEMBER_ID + " Disassociated");

    stage.pass(Duration.ofHours(49));

    assertThat(stage.sees(MANAGER))
        .containsExactly("own share rows Active", "own resource vsw-1", "vsw-1 Associated");
  }

  @Test
  void aPermissionIsSwappedAndUnbound() {
    String id = share("bound", vSwitch("vsw-1"));
    String spare = "AliyunRSDefaultPermissionImage";
    change("AssociateResourceSharePermission", id, "PermissionName", spare);
    assertThat(permissions(id))
        .containsExactlyInAnyOrder("AliyunRSDefaultPermissionVSwitch", spare);

    change("DisassociateResourceSharePermission", id, "PermissionName", spare);

    assertThat(permissions(id)).containsExactly("AliyunRSDefaultPermissionVSwitch");

    String kms =
        stage
            .call(
                MANAGER,
                "CreateResourceShare",
                "ResourceShareName",
                "kms",
                "Resources.1.ResourceType",
                "KMSInstance",
                "Resources.1.ResourceId",
                "kst-1")
            .object("ResourceShare")
            .text("ResourceShareId");
    change(
        "AssociateResourceSharePermission",
        kms,
        "PermissionName",
        "AliyunRSPermissionKMSInstanceReadWrite",
        "Replace",
        "true");

    assertThat(permissions(kms)).containsExactly("AliyunRSPermissionKMSInstanceReadWrite");
  }

  private java.util.List<Object> permissions(String id) {
    return stage
        .call(
            MANAGER, "ListResourceSharePermissions", "ResourceShareId", id, "ResourceOwner", "Self")
        .each("Permissions", "PermissionName");
  }
}
