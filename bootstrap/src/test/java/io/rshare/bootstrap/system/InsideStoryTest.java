package io.rshare.bootstrap.system;

import static io.rshare.bootstrap.system.TestService.MANAGER;
import static io.rshare.bootstrap.system.TestService.MEMBER;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/**
 * Shares inside the directory: with a member, with its folder, with everybody. After each step
 * stands what every list tells their owner, the member and an account outside; whoever is not
 * mentioned sees nothing.
 */
class InsideStoryTest {
  private final Stage stage = new Stage(Map.of());

  @AfterEach
  void close() {
    stage.close();
  }

  private void sees(String expected) {
    assertThat(stage.everybodySees()).isEqualTo(expected);
  }

  @Test
  void fromTheFirstShareToThePurge() {
    String byId =
        stage.share(
            "by-id",
            "Resources.1.ResourceType=VSwitch&Resources.1.ResourceId=vsw-1"
                + "&Targets.1=1000000000000002");
    sees(
        """
        owner:
          own shares: by-id Active
          own resources: vsw-1
          own targets: member
          own permissions: DefaultVSwitch
          resource rows: vsw-1 Associated
          target rows: member Associated
        member:
          got shares: by-id Active
          got resources: vsw-1
          got targets: owner
          got permissions: DefaultVSwitch
        """);
    String byFolder =
        stage.share(
            "by-folder",
            "Resources.1.ResourceType=VSwitch&Resources.1.ResourceId=vsw-2"
                + "&Targets.1=fd-Main0001");
    sees(
        """
        owner:
          own shares: by-folder Active, by-id Active
          own resources: vsw-1, vsw-2
          own targets: fd-Main0001, member
          own permissions: DefaultVSwitch, DefaultVSwitch
          resource rows: vsw-1 Associated, vsw-2 Associated
          target rows: fd-Main0001 Associated, member Associated
        member:
          got shares: by-folder Active, by-id Active
          got resources: vsw-1, vsw-2
          got targets: owner, owner
          got permissions: DefaultVSwitch, DefaultVSwitch
        """);
    String all =
        stage.share(
            "all",
            "Resources.1.ResourceType=KMSInstance&Resources.1.ResourceId=kst-1"
                + "&Targets.1=rd-Main01");
    sees(
        """
        owner:
          own shares: all Active, by-folder Active, by-id Active
          own resources: kst-1, vsw-1, vsw-2
          own targets: fd-Main0001, member, rd-Main01
          own permissions: DefaultKMSInstance, DefaultVSwitch, DefaultVSwitch
          resource rows: kst-1 Associated, vsw-1 Associated, vsw-2 Associated
          target rows: fd-Main0001 Associated, member Associated, rd-Main01 Associated
        member:
          got shares: all Active, by-folder Active, by-id Active
          got resources: kst-1, vsw-1, vsw-2
          got targets: owner, owner, owner
          got permissions: DefaultKMSInstance, DefaultVSwitch, DefaultVSwitch
        """);
    assertThat(
            stage
                .answer(MEMBER, "DisassociateResourceShare", all + "&ResourceOwner=OtherAccounts")
                .member("Code"))
        .isEqualTo("LeavingFailed.Account");
    sees(
        """
        owner:
          own shares: all Active, by-folder Active, by-id Active
          own resources: kst-1, vsw-1, vsw-2
          own targets: fd-Main0001, member, rd-Main01
          own permissions: DefaultKMSInstance, DefaultVSwitch, DefaultVSwitch
          resource rows: kst-1 Associated, vsw-1 Associated, vsw-2 Associated
          target rows: fd-Main0001 Associated, member Associated, rd-Main01 Associated
        member:
          got shares: all Active, by-folder Active, by-id Active
          got resources: kst-1, vsw-1, vsw-2
          got targets: owner, owner, owner
          got permissions: DefaultKMSInstance, DefaultVSwitch, DefaultVSwitch
        """);
    stage.does(MANAGER, "DeleteResourceShare", byFolder);
    sees(
        """
        owner:
          own shares: all Active, by-folder Deleted, by-id Active
          own resources: kst-1, vsw-1
          own targets: member, rd-Main01
          own permissions: DefaultKMSInstance, DefaultVSwitch
          resource rows: kst-1 Associated, vsw-1 Associated
          target rows: member Associated, rd-Main01 Associated
        member:
          got shares: all Active, by-id Active
          got resources: kst-1, vsw-1
          got targets: owner, owner
          got permissions: DefaultKMSInstance, DefaultVSwitch
        """);
    stage.does(MANAGER, "DisassociateResourceShare", byId + "&Targets.1=1000000000000002");
    sees(
        """
        owner:
          own shares: all Active, by-folder Deleted, by-id Active
          own resources: kst-1, vsw-1
          own targets: rd-Main01
          own permissions: DefaultKMSInstance, DefaultVSwitch
          resource rows: kst-1 Associated, vsw-1 Associated
          target rows: member Disassociated, rd-Main01 Associated
        member:
          got shares: all Active
          got resources: kst-1
          got targets: owner
          got permissions: DefaultKMSInstance
        """);
    stage.does(
        MANAGER,
        "AssociateResourceSharePermission",
        all + "&Replace=true&PermissionName=AliyunRSPermissionKMSInstanceReadWrite");
    sees(
        """
        owner:
          own shares: all Active, by-folder Deleted, by-id Active
          own resources: kst-1, vsw-1
          own targets: rd-Main01
          own permissions: DefaultVSwitch, KMSInstanceReadWrite
          resource rows: kst-1 Associated, vsw-1 Associated
          target rows: member Disassociated, rd-Main01 Associated
        member:
          got shares: all Active
          got resources: kst-1
          got targets: owner
          got permissions: KMSInstanceReadWrite
        """);
    stage.does(
        MANAGER,
        "DisassociateResourceShare",
        all + "&Resources.1.ResourceType=KMSInstance&Resources.1.ResourceId=kst-1");
    sees(
        """
        owner:
          own shares: all Active, by-folder Deleted, by-id Active
          own resources: vsw-1
          own targets: rd-Main01
          own permissions: DefaultVSwitch, KMSInstanceReadWrite
          resource rows: kst-1 Disassociated, vsw-1 Associated
          target rows: member Disassociated, rd-Main01 Associated
        member:
          got shares: all Active
          got targets: owner
          got permissions: KMSInstanceReadWrite
        """);
    stage.does(
        MANAGER,
        "DisassociateResourceSharePermission",
        all + "&PermissionName=AliyunRSPermissionKMSInstanceReadWrite");
    sees(
        """
        owner:
          own shares: all Active, by-folder Deleted, by-id Active
          own resources: vsw-1
          own targets: rd-Main01
          own permissions: DefaultVSwitch
          resource rows: kst-1 Disassociated, vsw-1 Associated
          target rows: member Disassociated, rd-Main01 Associated
        member:
          got shares: all Active
          got targets: owner
        """);
    stage.pass(Duration.ofHours(47));
    sees(
        """
        owner:
          own shares: all Active, by-folder Deleted, by-id Active
          own resources: vsw-1
          own targets: rd-Main01
          own permissions: DefaultVSwitch
          resource rows: kst-1 Disassociated, vsw-1 Associated
          target rows: member Disassociated, rd-Main01 Associated
        member:
          got shares: all Active
          got targets: owner
        """);
    stage.pass(Duration.ofHours(2));
    sees(
        """
        owner:
          own shares: all Active, by-id Active
          own resources: vsw-1
          own targets: rd-Main01
          own permissions: DefaultVSwitch
          resource rows: vsw-1 Associated
          target rows: rd-Main01 Associated
        member:
          got shares: all Active
          got targets: owner
        """);
    assertThat(stage.advance()).isZero();
  }
}
