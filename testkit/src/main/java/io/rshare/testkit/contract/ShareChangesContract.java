package io.rshare.testkit.contract;

import static io.rshare.testkit.SampleWorld.MANAGEMENT;
import static io.rshare.testkit.SampleWorld.OUTSIDER;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import io.rshare.domain.association.AssociationStatus;
import io.rshare.domain.association.FailedPair;
import io.rshare.domain.association.Failure;
import io.rshare.domain.association.FailureReason;
import io.rshare.domain.association.ResourceAssociation;
import io.rshare.domain.fault.FaultCode;
import io.rshare.domain.invitation.Invitation;
import io.rshare.domain.invitation.InvitationStatus;
import io.rshare.domain.permission.PermissionLibrary;
import io.rshare.domain.quota.Usage;
import io.rshare.domain.resource.ResourceType;
import io.rshare.domain.share.ShareContents;
import io.rshare.domain.share.ShareId;
import io.rshare.domain.share.ShareName;
import io.rshare.domain.share.ShareStatus;
import io.rshare.domain.tag.Tag;
import io.rshare.domain.target.SharedTarget.ToFolder;
import io.rshare.testkit.Race;
import io.rshare.testkit.SampleShare;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

abstract class ShareChangesContract extends PortContract {
  private static final Instant LATER = SampleShare.NOW.plusSeconds(60);
  private static final Failure FAILURE =
      new Failure(
          "in vain",
          List.of(
              new FailedPair(
                  "VSwitch", "vsw-1", Optional.of("acs:vpc:x"), FailureReason.UNAVAILABLE),
              new FailedPair("Image", "m-1", Optional.empty(), FailureReason.LIMIT_EXCEEDED)));
  private static final String ECS = "ecs.aliyuncs.com";

  private static ShareContents with(ShareContents contents, ResourceType type, String id) {
    return contents.with(
        new ResourceAssociation(
            type,
            id,
            Optional.empty(),
            Optional.empty(),
            AssociationStatus.ASSOCIATED,
            LATER,
            LATER,
            Optional.empty()));
  }

  private static ShareContents without(ShareContents contents, ResourceType type, String id) {
    return contents.with(
        contents.row(type, id).orElseThrow().in(AssociationStatus.DISASSOCIATED, LATER));
  }

  @Nested
  class Change {
    @Test
    void storesEveryFieldOfTheShare() {
      store(SampleShare.of("rs-1", MANAGEMENT));
      change(
          "rs-1",
          before ->
              before.with(
                  before
                      .share()
                      .renamed(new ShareName("other"), true, LATER)
                      .movedTo("rg-ops", LATER)
                      .in(ShareStatus.DELETING, LATER)
                      .dueAt(Optional.of(LATER.plusMillis(1)))));

      assertThat(found("rs-1").share())
          .isEqualTo(
              SampleShare.of("rs-1", MANAGEMENT)
                  .contents()
                  .share()
                  .renamed(new ShareName("other"), true, LATER)
                  .movedTo("rg-ops", LATER)
                  .in(ShareStatus.DELETING, LATER)
                  .dueAt(Optional.of(LATER.plusMillis(1))));
    }

    @Test
    void addsChangesAndRemovesRowsOfEveryKind() {
      store(
          SampleShare.of("rs-1", MANAGEMENT)
              .resource(ResourceType.V_SWITCH, "vsw-1")
              .resource(ResourceType.IMAGE, "m-1")
              .internal(new ToFolder("fd-1"))
              .internal(new ToFolder("fd-2"))
              .invite("i-1", OUTSIDER)
              .tag("a", "1")
              .tag("b", "1"));

      change("rs-1", ShareChangesContract::everythingChanged);

      ShareContents expected =
          everythingChanged(
              SampleShare.of("rs-1", MANAGEMENT)
                  .resource(ResourceType.V_SWITCH, "vsw-1")
                  .resource(ResourceType.IMAGE, "m-1")
                  .internal(new ToFolder("fd-1"))
                  .internal(new ToFolder("fd-2"))
                  .invite("i-1", OUTSIDER)
                  .tag("a", "1")
                  .tag("b", "1")
                  .contents());
      ShareContents found = found("rs-1");
      assertThat(found.resources()).containsExactlyInAnyOrderElementsOf(expected.resources());
      assertThat(found.targets()).containsExactlyInAnyOrderElementsOf(expected.targets());
      assertThat(found.permissions()).containsExactlyInAnyOrderElementsOf(expected.permissions());
      assertThat(found.tags()).containsExactlyInAnyOrderElementsOf(expected.tags());
      assertThat(found.invitations()).containsExactlyInAnyOrderElementsOf(expected.invitations());
      assertThat(usage(MANAGEMENT)).isEqualTo(expected.usage());
    }

    @Test
    void removesRowsThatHaveFailed() {
      SampleShare share =
          SampleShare.of("rs-1", MANAGEMENT)
              .resource(ResourceType.V_SWITCH, "vsw-1")
              .internal(new ToFolder("fd-1"))
              .invite("i-1", OUTSIDER);
      store(share);
      change("rs-1", ShareChangesContract::everythingFailed);

      change("rs-1", ShareChangesContract::everythingRemoved);

      ShareContents expected = everythingRemoved(everythingFailed(share.contents()));
      ShareContents found = found("rs-1");
      assertThat(found.resources()).isEqualTo(expected.resources());
      assertThat(found.targets()).containsExactlyInAnyOrderElementsOf(expected.targets());
      assertThat(usage(MANAGEMENT)).isEqualTo(expected.usage());
    }

    @Test
    void leavesOtherSharesAlone() {
      store(SampleShare.of("rs-1", MANAGEMENT).resource(ResourceType.IMAGE, "m-1").tag("a", "1"));
      store(SampleShare.of("rs-2", MANAGEMENT).resource(ResourceType.IMAGE, "m-1").tag("a", "1"));
      ShareContents before = found("rs-2");

      change("rs-1", share -> without(share, ResourceType.IMAGE, "m-1").withTags(List.of()));

      assertThat(found("rs-2")).isEqualTo(before);
    }

    @Test
    void isUndoneWithItsUnitOfWork() {
      store(SampleShare.of("rs-1", MANAGEMENT).tag("a", "1"));
      ShareContents before = found("rs-1");

      assertRefused(
          FaultCode.TARGETS_INVALID,
          () ->
              change(
                  "rs-1",
                  share -> {
                    persistence()
                        .resourceShares()
                        .change(share, with(share, ResourceType.IMAGE, "m-1"));
                    throw FaultCode.TARGETS_INVALID.fault();
                  }));

      assertThat(found("rs-1")).isEqualTo(before);
    }

    @Test
    void belongsIntoAUnitOfWork() {
      ShareContents contents = SampleShare.of("rs-1", MANAGEMENT).contents();
      assertThatIllegalStateException()
          .isThrownBy(() -> persistence().resourceShares().change(contents, contents));
      assertThatIllegalStateException()
          .isThrownBy(() -> persistence().resourceShares().claim(new ShareId("rs-1")));
      assertThatIllegalStateException()
          .isThrownBy(() -> persistence().resourceShares().remove(new ShareId("rs-1")));
    }
  }

  private static ShareContents everythingFailed(ShareContents before) {
    return before
        .withResources(before.resources().stream().map(r -> r.failed(FAILURE, LATER)).toList())
        .withTargets(before.targets().stream().map(t -> t.failed(FAILURE, LATER)).toList())
        .with(before.invitations().getFirst().in(InvitationStatus.REJECTED));
  }

  private static ShareContents everythingRemoved(ShareContents before) {
    AssociationStatus removed = AssociationStatus.DISASSOCIATED;
    return before
        .withResources(before.resources().stream().map(r -> r.in(removed, LATER)).toList())
        .withTargets(before.targets().stream().map(t -> t.in(removed, LATER)).toList());
  }

  private static ShareContents everythingChanged(ShareContents before) {
    ShareContents rows =
        with(without(before, ResourceType.V_SWITCH, "vsw-1"), ResourceType.SNAPSHOT, "s-1");
    rows = rows.with(rows.row(ResourceType.SNAPSHOT, "s-1").orElseThrow().failed(FAILURE, LATER));
    Invitation invitation = before.invitations().getFirst();
    return rows.withResources(
            rows.resources().stream().filter(r -> r.type() != ResourceType.IMAGE).toList())
        .withTargets(
            rows.targets().stream()
                .filter(t -> !t.target().id().equals("fd-2"))
                .map(
                    t ->
                        t.names(OUTSIDER)
                            ? t.failed(FAILURE, LATER)
                            : t.in(AssociationStatus.DISASSOCIATING, LATER))
                .toList())
        .with(invitation.in(InvitationStatus.EXPIRED))
        .withPermissions(
            List.of(
                PermissionLibrary.defaultOf(ResourceType.SNAPSHOT),
                PermissionLibrary.defaultOf(ResourceType.V_SWITCH)))
        .withTags(List.of(new Tag("a", "2"), new Tag("c", "3")));
  }

  @Nested
  class Claim {
    @Test
    void findsNothingThatIsNotThere() {
      write(
          () -> assertThat(persistence().resourceShares().claim(new ShareId("rs-none"))).isEmpty());
    }

    @Test
    void letsNobodyOverlookAnothersChange() {
      store(SampleShare.of("rs-1", MANAGEMENT));

      Race race =
          Race.of(16, i -> change("rs-1", share -> with(share, ResourceType.V_SWITCH, "vsw-" + i)));

      assertThat(race.winners()).isEqualTo(16);
      assertThat(found("rs-1").resources()).hasSize(16);
      assertThat(usage(MANAGEMENT)).isEqualTo(new Usage(1, 16, 0));
    }
  }

  @Nested
  class ServicesOfAChangedShare {
    private final SampleShare first =
        SampleShare.of("rs-1", MANAGEMENT)
            .resource(ResourceType.DEPLOYMENT_SET, "ds-1")
            .service(ECS, Optional.empty());

    @Test
    void areReachedByOneShareOnly() {
      store(first);
      store(SampleShare.of("rs-2", MANAGEMENT).service(ECS, Optional.empty()));

      assertRefused(
          FaultCode.SERVICE_HAS_RESOURCE,
          () -> change("rs-2", share -> with(share, ResourceType.DEPLOYMENT_SET, "ds-1")));
      assertRefused(
          FaultCode.SERVICE_HAS_TYPE_IN_OTHER_SHARE,
          () -> change("rs-2", share -> with(share, ResourceType.DEPLOYMENT_SET, "ds-2")));
    }

    @Test
    void areFreeOnceTheLastResourceOfTheTypeIsRemoved() {
      store(first);
      store(SampleShare.of("rs-2", MANAGEMENT).service(ECS, Optional.empty()));
      change("rs-1", share -> without(share, ResourceType.DEPLOYMENT_SET, "ds-1"));

      change("rs-2", share -> with(share, ResourceType.DEPLOYMENT_SET, "ds-1"));

      assertThat(persistence().rows().grants())
          .singleElement()
          .satisfies(grant -> assertThat(grant.shareId()).isEqualTo("rs-2"));
    }
  }
}
