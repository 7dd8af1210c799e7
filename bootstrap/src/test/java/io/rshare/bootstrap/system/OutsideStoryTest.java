package io.rshare.bootstrap.system;

import static io.rshare.bootstrap.system.TestService.MANAGER;
import static io.rshare.bootstrap.system.TestService.OUTSIDER;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/**
 * A share with an account outside, which declines, is invited again, accepts, leaves, and so on.
 * After each step stands what every list tells owner, member and outsider; whoever is not mentioned
 * sees nothing.
 */
class OutsideStoryTest {
  private final Stage stage = new Stage(Map.of());

  @AfterEach
  void close() {
    stage.close();
  }

  private void sees(String expected) {
    assertThat(stage.everybodySees()).isEqualTo(expected);
  }

  @Test
  void fromTheFirstInvitationToThePurge() {
    String id =
        stage.share(
            "outside",
            "AllowExternalTargets=true&Tag.1.Key=team&Tag.1.Value=a&Targets.1=1000000000000005"
                + "&Resources.1.ResourceType=VSwitch&Resources.1.ResourceId=vsw-1");
    sees(
        """
        owner:
          own shares: outside Active
          own resources: vsw-1
          own permissions: DefaultVSwitch
          resource rows: vsw-1 Associated
          target rows: outsider Associating
          tags: team a
        outsider:
          got shares: outside Pending
          got permissions: DefaultVSwitch
          invitations: Pending
        """);
    stage.does(OUTSIDER, "RejectResourceShareInvitation", newest());
    sees(
        """
        owner:
          own shares: outside Active
          own resources: vsw-1
          own permissions: DefaultVSwitch
          resource rows: vsw-1 Associated
          target rows: outsider Failed
          tags: team a
        outsider:
          invitations: Rejected
        """);
    invite(id);
    sees(
        """
        owner:
          own shares: outside Active
          own resources: vsw-1
          own permissions: DefaultVSwitch
          resource rows: vsw-1 Associated
          target rows: outsider Associating
          tags: team a
        outsider:
          got shares: outside Pending
          got permissions: DefaultVSwitch
          invitations: Pending, Rejected
        """);
    stage.does(OUTSIDER, "AcceptResourceShareInvitation", newest());
    sees(
        """
        owner:
          own shares: outside Active
          own resources: vsw-1
          own targets: outsider outside
          own permissions: DefaultVSwitch
          resource rows: vsw-1 Associated
          target rows: outsider Associated
          tags: team a
        outsider:
          got shares: outside Active
          got resources: vsw-1
          got targets: owner outside
          got permissions: DefaultVSwitch
          invitations: Accepted, Rejected
        """);
    stage.does(
        MANAGER,
        "AssociateResourceShare",
        id + "&Resources.1.ResourceType=Image&Resources.1.ResourceId=m-1");
    sees(
        """
        owner:
          own shares: outside Active
          own resources: m-1, vsw-1
          own targets: outsider outside
          own permissions: DefaultImage, DefaultVSwitch
          resource rows: m-1 Associated, vsw-1 Associated
          target rows: outsider Associated
          tags: team a
        outsider:
          got shares: outside Active
          got resources: m-1, vsw-1
          got targets: owner outside
          got permissions: DefaultImage, DefaultVSwitch
          invitations: Accepted, Rejected
        """);
    stage.does(OUTSIDER, "DisassociateResourceShare", id + "&ResourceOwner=OtherAccounts");
    sees(
        """
        owner:
          own shares: outside Active
          own resources: m-1, vsw-1
          own permissions: DefaultImage, DefaultVSwitch
          resource rows: m-1 Associated, vsw-1 Associated
          target rows: outsider Disassociated
          tags: team a
        outsider:
          invitations: Accepted, Rejected
        """);
    invite(id);
    sees(
        """
        owner:
          own shares: outside Active
          own resources: m-1, vsw-1
          own permissions: DefaultImage, DefaultVSwitch
          resource rows: m-1 Associated, vsw-1 Associated
          target rows: outsider Associating
          tags: team a
        outsider:
          got shares: outside Pending
          got permissions: DefaultImage, DefaultVSwitch
          invitations: Accepted, Pending, Rejected
        """);
    String cancelled = newest();
    stage.does(MANAGER, "DisassociateResourceShare", id + "&Targets.1=1000000000000005");
    sees(
        """
        owner:
          own shares: outside Active
          own resources: m-1, vsw-1
          own permissions: DefaultImage, DefaultVSwitch
          resource rows: m-1 Associated, vsw-1 Associated
          target rows: outsider Disassociated
          tags: team a
        outsider:
          invitations: Accepted, Cancelled, Rejected
        """);
    invite(id);
    sees(
        """
        owner:
          own shares: outside Active
          own resources: m-1, vsw-1
          own permissions: DefaultImage, DefaultVSwitch
          resource rows: m-1 Associated, vsw-1 Associated
          target rows: outsider Associating
          tags: team a
        outsider:
          got shares: outside Pending
          got permissions: DefaultImage, DefaultVSwitch
          invitations: Accepted, Cancelled, Pending, Rejected
        """);
    assertThat(refusal(cancelled)).isEqualTo("EntityNotExists.ResourceShareInvitation");
    stage.passUnnoticed(Duration.ofDays(7));
    assertThat(refusal(newest())).isEqualTo("InvitationStatus.Expired");
    stage.advance();
    sees(
        """
        owner:
          own shares: outside Active
          own resources: m-1, vsw-1
          own permissions: DefaultImage, DefaultVSwitch
          resource rows: m-1 Associated, vsw-1 Associated
          target rows: outsider Failed
          tags: team a
        outsider:
          invitations: Accepted, Cancelled, Expired, Rejected
        """);
    invite(id);
    sees(
        """
        owner:
          own shares: outside Active
          own resources: m-1, vsw-1
          own permissions: DefaultImage, DefaultVSwitch
          resource rows: m-1 Associated, vsw-1 Associated
          target rows: outsider Associating
          tags: team a
        outsider:
          got shares: outside Pending
          got permissions: DefaultImage, DefaultVSwitch
          invitations: Accepted, Cancelled, Expired, Pending, Rejected
        """);
    stage.does(OUTSIDER, "AcceptResourceShareInvitation", newest());
    sees(
        """
        owner:
          own shares: outside Active
          own resources: m-1, vsw-1
          own targets: outsider outside
          own permissions: DefaultImage, DefaultVSwitch
          resource rows: m-1 Associated, vsw-1 Associated
          target rows: outsider Associated
          tags: team a
        outsider:
          got shares: outside Active
          got resources: m-1, vsw-1
          got targets: owner outside
          got permissions: DefaultImage, DefaultVSwitch
          invitations: Accepted, Accepted, Cancelled, Expired, Rejected
        """);
    stage.does(MANAGER, "DeleteResourceShare", id);
    sees(
        """
        owner:
          own shares: outside Deleted
        outsider:
          invitations: Accepted, Accepted, Cancelled, Expired, Rejected
        """);
    stage.pass(Duration.ofHours(49));
    sees("");
    assertThat(stage.advance()).isZero();
  }

  private void invite(String share) {
    stage.does(MANAGER, "AssociateResourceShare", share + "&Targets.1=1000000000000005");
  }

  private String newest() {
    return "ResourceShareInvitationId=" + stage.newestInvitation(OUTSIDER);
  }

  private String refusal(String invitation) {
    return stage.answer(OUTSIDER, "AcceptResourceShareInvitation", invitation).member("Code");
  }
}
