package io.rshare.bootstrap.system;

import static io.rshare.bootstrap.system.TestService.MANAGER;
import static io.rshare.bootstrap.system.TestService.OUTSIDER;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** An invitation lapses after seven days, whether or not anybody has noted it yet. */
class InvitationExpiryTest {
  private static final String OUTSIDER_ID = "1000000000000005";

  private final Stage stage = new Stage(Map.of());
  private final String share =
      stage
          .call(
              MANAGER,
              "CreateResourceShare",
              "ResourceShareName",
              "outside",
              "AllowExternalTargets",
              "true",
              "Targets.1",
              OUTSIDER_ID)
          .object("ResourceShare")
          .text("ResourceShareId");

  @AfterEach
  void close() {
    stage.close();
  }

  @ParameterizedTest
  @ValueSource(strings = {"AcceptResourceShareInvitation", "RejectResourceShareInvitation"})
  void cannotBeAnsweredAnyMore(String operation) {
    String invitation = stage.newestInvitation(OUTSIDER);
    stage.passUnnoticed(Duration.ofDays(7));

    var answer = stage.answer(OUTSIDER, operation, "ResourceShareInvitationId", invitation);

    assertThat(answer.status()).isEqualTo(409);
    assertThat(answer.member("Code")).isEqualTo("InvitationStatus.Expired");
    assertThat(stage.sees(OUTSIDER)).contains("invitations Expired");
  }

  @Test
  void failsTheTargetAndFreesTheQuota() {
    stage.pass(Duration.ofDays(7).minusMinutes(1));
    assertThat(stage.sees(OUTSIDER)).contains("invitations Pending");

    stage.pass(Duration.ofMinutes(2));

    assertThat(stage.sees(OUTSIDER)).containsExactly("invitations Expired");
    assertThat(
            stage
                .call(
                    MANAGER,
                    "ListResourceShareAssociations",
                    "AssociationType",
                    "Target",
                    "ResourceShareIds.1",
                    share)
                .list("ResourceShareAssociations"))
        .singleElement()
        .satisfies(
            row -> {
              assertThat(row.text("AssociationStatus")).isEqualTo("Failed");
              assertThat(row.text("AssociationStatusMessage")).contains("not answered");
            });

    stage.call(
        MANAGER, "AssociateResourceShare", "ResourceShareId", share, "Targets.1", OUTSIDER_ID);

    assertThat(stage.sees(OUTSIDER))
        .containsExactly(
            "got shares outside Pending", "invitations Pending", "invitations Expired");
  }
}
