package io.rshare.bootstrap.system;

import static io.rshare.bootstrap.system.TestService.MANAGER;
import static io.rshare.bootstrap.system.TestService.MEMBER;
import static io.rshare.bootstrap.system.TestService.OUTSIDER;
import static org.assertj.core.api.Assertions.assertThat;

import io.rshare.testkit.SignedClient.Credentials;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Resources that somebody has catalogued are checked; what the catalogue is silent on passes. */
@SuppressWarnings("NullAway.Init")
class ResourceCatalogueTest {
  private static final Credentials LIBRARIAN =
      Credentials.of("TestLibrarianKey", "test-librarian-secret");
  private static final String MEMBER_ID = "1000000000000002";
  private static final String SISTER_ID = "1000000000000003";
  private static final String OUTSIDER_ID = "1000000000000005";

  private static TestService service;

  @BeforeAll
  static void start() {
    service = TestService.start("system.yaml", Map.of("rshare.quotas.resource-shares", "100"));
  }

  @AfterAll
  static void stop() {
    service.close();
  }

  private static Json call(Credentials caller, String operation, String parameters) {
    return Json.of(service.client.call(caller, operation, TestService.query(parameters)));
  }

  private static String share(Credentials owner, String vSwitch, String more) {
    return call(
            owner,
            "CreateResourceShare",
            "ResourceShareName=x&AllowExternalTargets=true&Resources.1.ResourceType=VSwitch"
                + "&Resources.1.ResourceId="
                + vSwitch
                + more)
        .object("ResourceShare")
        .text("ResourceShareId");
  }

  private static Json row(Credentials owner, String share, String type, String entity) {
    return call(
            owner,
            "ListResourceShareAssociations",
            "AssociationType=" + type + "&ResourceShareIds.1=" + share)
        .list("ResourceShareAssociations")
        .stream()
        .filter(row -> row.text("EntityId").equals(entity))
        .findFirst()
        .orElseThrow();
  }

  private static List<Object> received(Credentials caller, String share, String member) {
    return call(
            caller,
            "ListSharedResources",
            "ResourceOwner=OtherAccounts&ResourceShareIds.1=" + share)
        .each("SharedResources", member);
  }

  @ParameterizedTest
  @ValueSource(strings = {"vsw-unknown", "vsw-closed", "vsw-north"})
  void unknownClosedAndDistantResourcesAreUnavailable(String vSwitch) {
    String share = share(LIBRARIAN, "vsw-fine", "&Targets.1=" + MEMBER_ID);

    Json answer =
        call(
            LIBRARIAN,
            "AssociateResourceShare",
            "ResourceShareId="
                + share
                + "&Resources.1.ResourceType=VSwitch&Resources.1.ResourceId="
                + vSwitch);

    assertThat(answer.each("ResourceShareAssociations", "AssociationStatus"))
        .containsExactly("Failed");
    Json row = row(LIBRARIAN, share, "Resource", vSwitch);
    assertThat(row.text("AssociationStatusMessage"))
        .isEqualTo("You cannot access the specified resource at this time.");
    assertThat(row.list("AssociationFailedDetails"))
        .singleElement()
        .satisfies(
            pair -> {
              assertThat(pair.text("EntityId")).isEqualTo(MEMBER_ID);
              assertThat(pair.text("EntityType")).isEqualTo("Account");
              assertThat(pair.text("FailureReason")).isEqualTo("Unavailable");
              assertThat(pair.text("OperationType")).isEqualTo("Associate");
            });
    assertThat(received(MEMBER, share, "ResourceId")).containsExactly("vsw-fine");
  }

  /** The same as if resource and target had come one after the other. */
  @Test
  void aShareThatIsMadeWithAnUnavailableResourceNamesItsTargets() {
    String share =
        share(LIBRARIAN, "vsw-unknown", "&Targets.1=" + MEMBER_ID + "&Targets.2=" + OUTSIDER_ID);

    Json row = row(LIBRARIAN, share, "Resource", "vsw-unknown");

    assertThat(row.text("AssociationStatus")).isEqualTo("Failed");
    assertThat(row.list("AssociationFailedDetails"))
        .singleElement()
        .satisfies(
            pair -> {
              assertThat(pair.text("EntityId")).isEqualTo(MEMBER_ID);
              assertThat(pair.text("FailureReason")).isEqualTo("Unavailable");
              // All that older clients know.
              assertThat(pair.text("Status")).isEqualTo("Unavailable");
              assertThat(pair.text("StatusMessage")).isEqualTo(pair.text("FailureDescription"));
              assertThat(pair.text("AssociateType")).isEqualTo("Associate");
            });
  }

  @Test
  void whatHasFailedCanBeRemovedAndAddedAgain() {
    String share = share(LIBRARIAN, "vsw-unknown", "");
    String zonal = share(LIBRARIAN, "vsw-zonal", "&Targets.1=" + MEMBER_ID);
    String resource = "&Resources.1.ResourceType=VSwitch&Resources.1.ResourceId=vsw-unknown";
    String target = "&Targets.1=" + MEMBER_ID;
    assertThat(row(LIBRARIAN, share, "Resource", "vsw-unknown").text("AssociationStatus"))
        .isEqualTo("Failed");
    assertThat(row(LIBRARIAN, zonal, "Target", MEMBER_ID).text("AssociationStatus"))
        .isEqualTo("Failed");

    for (String[] one : new String[][] {{share, resource}, {zonal, target}}) {
      Json answer =
          call(LIBRARIAN, "DisassociateResourceShare", "ResourceShareId=" + one[0] + one[1]);
      assertThat(answer.each("ResourceShareAssociations", "AssociationStatus"))
          .containsExactly("Disassociated");
      assertThat(refusal("DisassociateResourceShare", one[0], one[1]))
          .isEqualTo("DisassociateInvalid");
    }

    Json row = row(LIBRARIAN, share, "Resource", "vsw-unknown");
    assertThat(row.text("AssociationStatus")).isEqualTo("Disassociated");
    assertThat(row.list("AssociationFailedDetails")).isEmpty();
    assertThat(row(LIBRARIAN, zonal, "Target", MEMBER_ID).text("AssociationStatus"))
        .isEqualTo("Disassociated");
    call(LIBRARIAN, "AssociateResourceShare", "ResourceShareId=" + share + resource);
    assertThat(row(LIBRARIAN, share, "Resource", "vsw-unknown").text("AssociationStatus"))
        .isEqualTo("Failed");
  }

  @Test
  void anInvitationThatWasRejectedLeavesATargetThatCanBeRemoved() {
    String share = share(LIBRARIAN, "vsw-fine", "&Targets.1=" + OUTSIDER_ID);
    call(
        OUTSIDER,
        "RejectResourceShareInvitation",
        "ResourceShareInvitationId=" + newest().text("ResourceShareInvitationId"));
    assertThat(row(LIBRARIAN, share, "Target", OUTSIDER_ID).text("AssociationStatus"))
        .isEqualTo("Failed");

    call(
        LIBRARIAN,
        "DisassociateResourceShare",
        "ResourceShareId=" + share + "&Targets.1=" + OUTSIDER_ID);

    assertThat(row(LIBRARIAN, share, "Target", OUTSIDER_ID).text("AssociationStatus"))
        .isEqualTo("Disassociated");
  }

  private static String refusal(String operation, String share, String more) {
    return service
        .client
        .call(LIBRARIAN, operation, TestService.query("ResourceShareId=" + share + more))
        .member("Code");
  }

  @Test
  void whatBelongsToAnotherIsUnavailableAndWhatNobodyKnowsOfPasses() {
    String foreign = share(MANAGER, "vsw-fine", "");
    String trusted = share(MANAGER, "vsw-unknown", "");

    assertThat(row(MANAGER, foreign, "Resource", "vsw-fine").text("AssociationStatus"))
        .isEqualTo("Failed");
    assertThat(row(MANAGER, trusted, "Resource", "vsw-unknown").text("AssociationStatus"))
        .isEqualTo("Associated");
  }

  @Test
  void aResourceTakesNoMoreTargetsThanItsLimitOverAllShares() {
    String share = share(LIBRARIAN, "vsw-tight", "&Targets.1=" + MEMBER_ID);
    String other = share(LIBRARIAN, "vsw-tight", "&Targets.1=" + SISTER_ID);
    call(
        LIBRARIAN,
        "AssociateResourceShare",
        "ResourceShareId=" + share + "&Targets.1=" + SISTER_ID);

    assertThat(row(LIBRARIAN, share, "Target", MEMBER_ID).text("AssociationStatus"))
        .isEqualTo("Associated");
    for (String refused : List.of(share, other)) {
      Json row = row(LIBRARIAN, refused, "Target", SISTER_ID);
      assertThat(row.text("AssociationStatus")).isEqualTo("Failed");
      assertThat(row.list("AssociationFailedDetails"))
          .singleElement()
          .satisfies(
              pair -> {
                assertThat(pair.text("EntityId")).isEqualTo("vsw-tight");
                assertThat(pair.text("ResourceArn")).endsWith(":vswitch/vsw-tight");
                assertThat(pair.text("FailureReason")).isEqualTo("LimitExceeded");
              });
    }
  }

  @Test
  void whoeverSitsInTheFolderSeesWhatItCannotReach() {
    String share = share(LIBRARIAN, "vsw-zonal", "&Targets.1=fd-Main0001");

    assertThat(received(MEMBER, share, "ResourceStatus"))
        .containsExactly("ZonalResourceInaccessible");
    assertThat(received(MEMBER, share, "ResourceStatusMessage")).hasSize(1);
  }

  @Test
  void acceptanceFailsUntilTheResourceIsOutOfTheWay() {
    String share = share(LIBRARIAN, "vsw-zonal", "&Targets.1=" + OUTSIDER_ID);
    String invitation = newest().text("ResourceShareInvitationId");

    Json failed = accept(invitation);

    assertThat(failed.text("Status")).isEqualTo("AcceptFailed");
    assertThat(failed.each("AcceptInvitationFailedDetails", "FailureReason"))
        .containsExactly("ZonalResourceInaccessible");
    assertThat(newest().each("InvitationFailedDetails", "ResourceId")).containsExactly("vsw-zonal");
    assertThat(row(LIBRARIAN, share, "Target", OUTSIDER_ID).text("AssociationStatus"))
        .isEqualTo("Failed");
    assertThat(accept(invitation).text("Status")).isEqualTo("AcceptFailed");

    call(
        LIBRARIAN,
        "DisassociateResourceShare",
        "ResourceShareId="
            + share
            + "&Resources.1.ResourceType=VSwitch&Resources.1.ResourceId=vsw-zonal");

    assertThat(accept(invitation).text("Status")).isEqualTo("Accepted");
    assertThat(row(LIBRARIAN, share, "Target", OUTSIDER_ID).text("AssociationStatus"))
        .isEqualTo("Associated");
  }

  @Test
  void anInvitationAcceptedInVainGivesWayToANewOne() {
    String share = share(LIBRARIAN, "vsw-zonal", "&Targets.1=" + OUTSIDER_ID);
    String first = newest().text("ResourceShareInvitationId");
    accept(first);

    call(
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
    String share = share(LIBRARIAN, "vsw-zonal", "&Targets.1=" + OUTSIDER_ID);
    String invitation = newest().text("ResourceShareInvitationId");
    accept(invitation);
    String zonal = "&Resources.1.ResourceType=VSwitch&Resources.1.ResourceId=vsw-zonal";
    call(LIBRARIAN, "DisassociateResourceShare", "ResourceShareId=" + share + zonal);

    String[] parts = withdrawal.split("&", 2);
    call(
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
    return call(OUTSIDER, "ListResourceShareInvitations", "")
        .list("ResourceShareInvitations")
        .getFirst();
  }

  private static Json accept(String invitation) {
    return call(
            OUTSIDER, "AcceptResourceShareInvitation", "ResourceShareInvitationId=" + invitation)
        .object("ResourceShareInvitation");
  }
}
