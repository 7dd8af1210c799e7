package io.rshare.bootstrap.system;

import static io.rshare.bootstrap.system.CataloguedService.LIBRARIAN;
import static io.rshare.bootstrap.system.CataloguedService.MEMBER_ID;
import static io.rshare.bootstrap.system.CataloguedService.OUTSIDER_ID;
import static io.rshare.bootstrap.system.CataloguedService.SISTER_ID;
import static io.rshare.bootstrap.system.TestService.MANAGER;
import static io.rshare.bootstrap.system.TestService.MEMBER;
import static org.assertj.core.api.Assertions.assertThat;

import io.rshare.testkit.SignedClient.Credentials;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Resources that somebody has catalogued are checked; what the catalogue is silent on passes. */
@SuppressWarnings("NullAway.Init")
class ResourceCatalogueTest {
  private static CataloguedService service;

  @BeforeAll
  static void start() {
    service = new CataloguedService();
  }

  @AfterAll
  static void stop() {
    service.close();
  }

  private static List<Object> received(Credentials caller, String share, String member) {
    return service
        .call(
            caller,
            "ListSharedResources",
            "ResourceOwner=OtherAccounts&ResourceShareIds.1=" + share)
        .each("SharedResources", member);
  }

  @ParameterizedTest
  @ValueSource(strings = {"vsw-unknown", "vsw-closed", "vsw-north"})
  void unknownClosedAndDistantResourcesAreUnavailable(String vSwitch) {
    String share = service.share(LIBRARIAN, "vsw-fine", "&Targets.1=" + MEMBER_ID);

    Json answer =
        service.call(
            LIBRARIAN,
            "AssociateResourceShare",
            "ResourceShareId="
                + share
                + "&Resources.1.ResourceType=VSwitch&Resources.1.ResourceId="
                + vSwitch);

    assertThat(answer.each("ResourceShareAssociations", "AssociationStatus"))
        .containsExactly("Failed");
    Json row = service.row(LIBRARIAN, share, "Resource", vSwitch);
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
        service.share(
            LIBRARIAN, "vsw-unknown", "&Targets.1=" + MEMBER_ID + "&Targets.2=" + OUTSIDER_ID);

    Json row = service.row(LIBRARIAN, share, "Resource", "vsw-unknown");

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
    String share = service.share(LIBRARIAN, "vsw-unknown", "");
    String zonal = service.share(LIBRARIAN, "vsw-zonal", "&Targets.1=" + MEMBER_ID);
    String resource = "&Resources.1.ResourceType=VSwitch&Resources.1.ResourceId=vsw-unknown";
    String target = "&Targets.1=" + MEMBER_ID;
    assertThat(service.row(LIBRARIAN, share, "Resource", "vsw-unknown").text("AssociationStatus"))
        .isEqualTo("Failed");
    assertThat(service.row(LIBRARIAN, zonal, "Target", MEMBER_ID).text("AssociationStatus"))
        .isEqualTo("Failed");

    for (String[] one : new String[][] {{share, resource}, {zonal, target}}) {
      Json answer =
          service.call(
              LIBRARIAN, "DisassociateResourceShare", "ResourceShareId=" + one[0] + one[1]);
      assertThat(answer.each("ResourceShareAssociations", "AssociationStatus"))
          .containsExactly("Disassociated");
      assertThat(refusal("DisassociateResourceShare", one[0], one[1]))
          .isEqualTo("DisassociateInvalid");
    }

    Json row = service.row(LIBRARIAN, share, "Resource", "vsw-unknown");
    assertThat(row.text("AssociationStatus")).isEqualTo("Disassociated");
    assertThat(row.list("AssociationFailedDetails")).isEmpty();
    assertThat(service.row(LIBRARIAN, zonal, "Target", MEMBER_ID).text("AssociationStatus"))
        .isEqualTo("Disassociated");
    service.call(LIBRARIAN, "AssociateResourceShare", "ResourceShareId=" + share + resource);
    assertThat(service.row(LIBRARIAN, share, "Resource", "vsw-unknown").text("AssociationStatus"))
        .isEqualTo("Failed");
  }

  private static String refusal(String operation, String share, String more) {
    return service
        .client
        .call(LIBRARIAN, operation, TestService.query("ResourceShareId=" + share + more))
        .member("Code");
  }

  @Test
  void whatBelongsToAnotherIsUnavailableAndWhatNobodyKnowsOfPasses() {
    String foreign = service.share(MANAGER, "vsw-fine", "");
    String trusted = service.share(MANAGER, "vsw-unknown", "");

    assertThat(service.row(MANAGER, foreign, "Resource", "vsw-fine").text("AssociationStatus"))
        .isEqualTo("Failed");
    assertThat(service.row(MANAGER, trusted, "Resource", "vsw-unknown").text("AssociationStatus"))
        .isEqualTo("Associated");
  }

  @Test
  void aResourceTakesNoMoreTargetsThanItsLimitOverAllShares() {
    String share = service.share(LIBRARIAN, "vsw-tight", "&Targets.1=" + MEMBER_ID);
    String other = service.share(LIBRARIAN, "vsw-tight", "&Targets.1=" + SISTER_ID);
    service.call(
        LIBRARIAN,
        "AssociateResourceShare",
        "ResourceShareId=" + share + "&Targets.1=" + SISTER_ID);

    assertThat(service.row(LIBRARIAN, share, "Target", MEMBER_ID).text("AssociationStatus"))
        .isEqualTo("Associated");
    for (String refused : List.of(share, other)) {
      Json row = service.row(LIBRARIAN, refused, "Target", SISTER_ID);
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
    String share = service.share(LIBRARIAN, "vsw-zonal", "&Targets.1=fd-Main0001");

    assertThat(received(MEMBER, share, "ResourceStatus"))
        .containsExactly("ZonalResourceInaccessible");
    assertThat(received(MEMBER, share, "ResourceStatusMessage")).hasSize(1);
  }
}
