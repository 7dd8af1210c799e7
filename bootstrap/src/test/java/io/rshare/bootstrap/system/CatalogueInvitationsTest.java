package io.rshare.bootstrap.system;

import static io.rshare.bootstrap.system.CataloguedService.LIBRARIAN;
import static io.rshare.bootstrap.system.CataloguedService.OUTSIDER_ID;
import static io.rshare.bootstrap.system.TestService.OUTSIDER;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Invitations to shares whose resources the catalogue keeps from the account invited. */
@SuppressWarnings("NullAway.Init")
class CatalogueInvitationsTest {
  private static CataloguedService service;

  @BeforeAll
  static void start() {
    service = new CataloguedService();
  }

  @AfterAll
  static void stop() {
    service.close();
  }

  @Test
  void anInvitationThatWasRejectedLeavesATargetThatCanBeRemoved() {
    String share = service.share(LIBRARIAN, "vsw-fine", "&Targets.1=" + OUTSIDER_ID);
    service.call(
        OUTSIDER,
        "RejectResourceShareInvitation",
        "ResourceShareInvitationId=" + newest().text("ResourceShareInvitationId"));
    assertThat(service.row(LIBRARIAN, share, "Target", OUTSIDER_ID).text("AssociationStatus"))
        .isEqualTo("Failed");

    service.call(
        LIBRARIAN,
        "DisassociateResourceShare",
        "ResourceShareId=" + share + "&Targets.1=" + OUTSIDER_ID);

    assertThat(service.row(LIBRARIAN, share, "Target", OUTSIDER_ID).text("AssociationStatus"))
        .isEqualTo("Disassociated");
  }

  @Test
  void acceptanceFailsUntilTheResourceIsOutOfTheWay() {
    String share = service.share(LIBRARIAN, "vsw-zonal", "&Targets.1=" + OUTSIDER_ID);
    String invitation = newest().text("ResourceShareInvitationId");

    Json failed = accept(invitation);

    assertThat(failed.text("Status")).isEqualTo("AcceptFailed");
    assertThat(failed.each("AcceptInvitationFailedDetails", "FailureReason"))
        .containsExactly("ZonalResourceInaccessible");
    assertThat(newest().each("InvitationFailedDetails", "ResourceId")).containsExactly("vsw-zonal");
    assertThat(service.row(LIBRARIAN, share, "Target", OUTSIDER_ID).text("AssociationStatus"))
        .isEqualTo("Failed");
    assertThat(accept(invitation).text("Status")).isEqualTo("AcceptFailed");

    service.call(
        LIBRARIAN,
        "DisassociateResourceShare",
        "ResourceShareId="
            + share
            + "&Resources.1.ResourceType=VSwitch&Resources.1.ResourceId=vsw-zonal");

    assertThat(accept(invitation).text("Status")).isEqualTo("Accepted");
    assertThat(service.row(LIBRARIAN, share, "Target", OUTSIDER_ID).text("AssociationStatus"))
        .isEqualTo("Associated");
  }

  @Test
  void anInvitationAcceptedInVainGivesWayToANewOne() {
    String share = service.share(LIBRARIAN, "vsw-zonal", "&Targets.1=" + OUTSIDER_ID);
    String first = newest().text("ResourceShareInvitationId");
    accept(first);

    service.call(
        LIBRARIAN,
        "AssociateResourceShare",
        "ResourceShareId=" + share + "&Targets.1=" + OUTSIDER_ID);

    var answer =
        service.client.call(
            OUTSIDER, "AcceptResourceShareInvitation", Map.of("ResourceShareInvitationId", first));
    assertThat(answer.member("Code")).isEqualTo("EntityNotExists.ResourceShareInvitation");
    assertThat(newest().text("Status")).isEqualTo("Pending");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "UpdateResourceShare&ResourceShareName=x&AllowExternalTargets=false",
        "DisassociateResourceShare&Targets.1=" + OUTSIDER_ID,
        "DeleteResourceShare"
      })
  void anInvitationAcceptedInVainDoesNotOutliveItsWithdrawal(String withdrawal) {
    String share = service.share(LIBRARIAN, "vsw-zonal", "&Targets.1=" + OUTSIDER_ID);
    String invitation = newest().text("ResourceShareInvitationId");
    accept(invitation);
    String zonal = "&Resources.1.ResourceType=VSwitch&Resources.1.ResourceId=vsw-zonal";
    service.call(LIBRARIAN, "DisassociateResourceShare", "ResourceShareId=" + share + zonal);

    String[] parts = withdrawal.split("&", 2);
    service.call(
        LIBRARIAN, parts[0], "ResourceShareId=" + share + (parts.length > 1 ? "&" + parts[1] : ""));

    assertThat(newest().text("ResourceShareInvitationId")).isEqualTo(invitation);
    assertThat(newest().text("Status")).isEqualTo("Cancelled");
    assertThat(
            service
                .client
                .call(
                    OUTSIDER,
                    "AcceptResourceShareInvitation",
                    Map.of("ResourceShareInvitationId", invitation))
                .member("Code"))
        .isEqualTo("EntityNotExists.ResourceShareInvitation");
    service.client.call(LIBRARIAN, "DeleteResourceShare", Map.of("ResourceShareId", share));
  }

  private static Json newest() {
    return service
        .call(OUTSIDER, "ListResourceShareInvitations", "")
        .list("ResourceShareInvitations")
        .getFirst();
  }

  private static Json accept(String invitation) {
    return service
        .call(OUTSIDER, "AcceptResourceShareInvitation", "ResourceShareInvitationId=" + invitation)
        .object("ResourceShareInvitation");
  }
}
