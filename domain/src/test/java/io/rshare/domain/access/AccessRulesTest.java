package io.rshare.domain.access;

import static io.rshare.domain.association.AssociationStatus.ASSOCIATED;
import static io.rshare.domain.association.AssociationStatus.ASSOCIATING;
import static io.rshare.domain.association.AssociationStatus.DISASSOCIATED;
import static io.rshare.domain.association.AssociationStatus.DISASSOCIATING;
import static org.assertj.core.api.Assertions.assertThat;

import io.rshare.domain.access.AccessAnswer.ActionNotPermitted;
import io.rshare.domain.access.AccessAnswer.Allowed;
import io.rshare.domain.access.AccessAnswer.InvitationPending;
import io.rshare.domain.access.AccessAnswer.NotInForce;
import io.rshare.domain.access.AccessAnswer.NotShared;
import io.rshare.domain.access.AccessAnswer.OutsideTimeRange;
import io.rshare.domain.access.AccessAnswer.OwnResource;
import io.rshare.domain.account.AccountId;
import io.rshare.domain.association.AssociationStatus;
import io.rshare.domain.association.Audience;
import io.rshare.domain.association.ResourceAssociation;
import io.rshare.domain.association.TargetAssociation;
import io.rshare.domain.directory.Folder;
import io.rshare.domain.directory.ResourceDirectory;
import io.rshare.domain.invitation.Invitation;
import io.rshare.domain.permission.PermissionLibrary;
import io.rshare.domain.resource.ResourceType;
import io.rshare.domain.share.ResourceShare;
import io.rshare.domain.share.ShareContents;
import io.rshare.domain.share.ShareId;
import io.rshare.domain.share.ShareName;
import io.rshare.domain.share.ShareStatus;
import io.rshare.domain.target.SharedTarget;
import io.rshare.domain.target.SharedTarget.ToAccount;
import io.rshare.domain.target.SharedTarget.ToDirectory;
import io.rshare.domain.target.SharedTarget.ToFolder;
import io.rshare.domain.target.SharedTarget.ToService;
import io.rshare.domain.target.TimeRange;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class AccessRulesTest {
  private static final Instant NOW = Instant.parse("2026-11-22T10:30:00Z");
  private static final AccountId OWNER = new AccountId("1000000000000001");
  private static final AccountId MEMBER = new AccountId("1000000000000002");
  private static final AccountId GUEST = new AccountId("1000000000000005");
  private static final ResourceDirectory DIRECTORY =
      new ResourceDirectory(
          "rd-1",
          "r-1",
          OWNER,
          Map.of(
              "r-1", new Folder("r-1", "root", Optional.empty()),
              "fd-1", new Folder("fd-1", "one", Optional.of("r-1"))),
          Map.of(MEMBER, "fd-1"),
          true);
  private static final SharedResource SWITCH =
      new SharedResource("cn-hangzhou", OWNER, ResourceType.V_SWITCH, "vsw-1");
  private static final String DESCRIBE = "vpc:DescribeVSwitches";
  private static final AccessRules RULES =
      new AccessRules(text -> TimeRange.parse(text, "12:00", "UTC"));

  private static ShareContents share(String id, int minute, TargetAssociation... targets) {
    var share =
        ResourceShare.made(
            new ShareId(id),
            new ShareName("test"),
            OWNER,
            "cn-hangzhou",
            true,
            "rg-1",
            NOW.minusSeconds(3600).plus(Duration.ofMinutes(minute)));
    return new ShareContents(
        share,
        List.of(resource(ASSOCIATED)),
        Arrays.asList(targets),
        List.of(PermissionLibrary.defaultOf(ResourceType.V_SWITCH)),
        List.of(),
        List.of());
  }

  private static ResourceAssociation resource(AssociationStatus status) {
    return new ResourceAssociation(
        ResourceType.V_SWITCH,
        "vsw-1",
        Optional.empty(),
        Optional.empty(),
        status,
        NOW,
        NOW,
        Optional.empty());
  }

  private static TargetAssociation inside(SharedTarget target) {
    return target(target, false, ASSOCIATED);
  }

  private static TargetAssociation target(
      SharedTarget target, boolean external, AssociationStatus status) {
    return new TargetAssociation(
        target, external, Optional.empty(), status, NOW, NOW, Optional.empty());
  }

  private static Recipient member() {
    return new Recipient.OfAccount(new Audience(MEMBER, Optional.of(DIRECTORY)));
  }

  private static Recipient guest() {
    return new Recipient.OfAccount(new Audience(GUEST, Optional.empty()));
  }

  private static AccessAnswer answer(Recipient recipient, String action, ShareContents... shares) {
    return RULES.answer(
        recipient, action, SWITCH, Arrays.stream(shares).map(ShareGrants::of).toList(), NOW);
  }

  @Test
  void allowsThroughAccountFolderAndDirectory() {
    for (SharedTarget target :
        List.of(new ToAccount(MEMBER), new ToFolder("fd-1"), new ToDirectory("rd-1"))) {
      assertThat(answer(member(), DESCRIBE, share("rs-1", 0, inside(target))))
          .isInstanceOfSatisfying(
              Allowed.class,
              allowed -> {
                assertThat(allowed.target().target()).isEqualTo(target);
                assertThat(allowed.share().id().value()).isEqualTo("rs-1");
                assertThat(allowed.permission().version()).isEqualTo("v1");
              });
    }
  }

  @Test
  void comparesActionsWithoutCase() {
    var shared = share("rs-1", 0, inside(new ToAccount(MEMBER)));

    assertThat(answer(member(), "VPC:describevswitches", shared)).isInstanceOf(Allowed.class);
    assertThat(answer(member(), "vpc:DeleteVSwitch", shared))
        .isInstanceOfSatisfying(
            ActionNotPermitted.class,
            refused ->
                assertThat(refused.permission().permission().name())
                    .isEqualTo("AliyunRSDefaultPermissionVSwitch"));
  }

  @Test
  void saysThatTheOwnerNeedsNoShare() {
    var owner = new Recipient.OfAccount(new Audience(OWNER, Optional.of(DIRECTORY)));

    assertThat(answer(owner, DESCRIBE, share("rs-1", 0, inside(new ToDirectory("rd-1")))))
        .isEqualTo(new OwnResource());
  }

  @Test
  void knowsNoShareForStrangersNorForWhatIsOver() {
    var over =
        share("rs-1", 0, target(new ToAccount(GUEST), true, DISASSOCIATED))
            .with(resource(ASSOCIATED));
    var removed =
        share("rs-2", 0, target(new ToAccount(GUEST), true, ASSOCIATED))
            .with(resource(DISASSOCIATED));

    assertThat(answer(guest(), DESCRIBE)).isEqualTo(new NotShared());
    assertThat(answer(guest(), DESCRIBE, share("rs-3", 0, inside(new ToDirectory("rd-1")))))
        .isEqualTo(new NotShared());
    assertThat(answer(guest(), DESCRIBE, over, removed)).isEqualTo(new NotShared());
  }

  @Test
  void tellsAnInvitationThatWaitsFromOneThatHasLapsed() {
    var waiting = share("rs-1", 0, target(new ToAccount(GUEST), true, ASSOCIATING));
    var fresh = waiting.with(Invitation.pending("i-1", OWNER, GUEST, NOW));
    var old = waiting.with(Invitation.pending("i-1", OWNER, GUEST, NOW.minus(Duration.ofDays(7))));

    assertThat(answer(guest(), DESCRIBE, fresh)).isInstanceOf(InvitationPending.class);
    assertThat(answer(guest(), DESCRIBE, old)).isEqualTo(new NotShared());
  }

  @Test
  void namesWhatIsNotInForce() {
    TargetAssociation target = inside(new ToAccount(MEMBER));
    var deleting = share("rs-1", 0, target);
    deleting = deleting.with(deleting.share().in(ShareStatus.DELETING, NOW));

    assertThat(answer(member(), DESCRIBE, deleting))
        .isEqualTo(new NotInForce(deleting.share(), AccessAnswer.Part.SHARE, "Deleting"));
    assertThat(answer(member(), DESCRIBE, share("rs-1", 0, target).with(resource(ASSOCIATING))))
        .extracting("what", "status")
        .containsExactly(AccessAnswer.Part.RESOURCE, "Associating");
    assertThat(
            answer(
                member(),
                DESCRIBE,
                share("rs-1", 0, target(new ToAccount(MEMBER), false, DISASSOCIATING))))
        .extracting("what", "status")
        .containsExactly(AccessAnswer.Part.TARGET, "Disassociating");
  }

  @Test
  void letsAServiceInAtItsTimesOnly() {
    var ecs = new Recipient.OfService("ecs.aliyuncs.com");

    assertThat(answer(ecs, DESCRIBE, share("rs-1", 0, service(Optional.empty()))))
        .isInstanceOf(Allowed.class);
    assertThat(answer(ecs, DESCRIBE, share("rs-1", 0, service(Optional.of("10:30")))))
        .isInstanceOf(Allowed.class);
    assertThat(answer(ecs, DESCRIBE, share("rs-1", 0, service(Optional.of("10:31")))))
        .isInstanceOf(OutsideTimeRange.class);
    assertThat(answer(ecs, DESCRIBE, share("rs-1", 0, service(Optional.of("no time")))))
        .as("a property that cannot be read lets nobody in")
        .isInstanceOf(OutsideTimeRange.class);
    assertThat(
            answer(
                new Recipient.OfService("ess.aliyuncs.com"),
                DESCRIBE,
                share("rs-1", 0, service(Optional.empty()))))
        .isEqualTo(new NotShared());
  }

  private static TargetAssociation service(Optional<String> property) {
    return new TargetAssociation(
        new ToService("ecs.aliyuncs.com"), true, property, ASSOCIATED, NOW, NOW, Optional.empty());
  }

  @Test
  void namesTheOldestShareAndOfOneMomentTheLesserId() {
    TargetAssociation target = inside(new ToAccount(MEMBER));

    assertThat(
            answer(
                member(),
                DESCRIBE,
                share("rs-3", 1, target),
                share("rs-2", 0, target),
                share("rs-1", 0, target)))
        .isInstanceOfSatisfying(
            Allowed.class, a -> assertThat(a.share().id().value()).isEqualTo("rs-1"));
  }

  @Test
  void prefersToAllowAndElseTheReasonThatCameFurthest() {
    TargetAssociation in = inside(new ToAccount(MEMBER));
    TargetAssociation moving = target(new ToFolder("fd-1"), false, ASSOCIATING);

    assertThat(answer(member(), DESCRIBE, share("rs-1", 0, moving), share("rs-2", 1, in)))
        .isInstanceOf(Allowed.class);
    assertThat(answer(member(), DESCRIBE, share("rs-1", 0, moving, in)))
        .isInstanceOf(Allowed.class);
    assertThat(answer(member(), "vpc:X", share("rs-1", 0, moving), share("rs-2", 1, in)))
        .isInstanceOf(ActionNotPermitted.class);
  }

  @Test
  void allowsNothingWithoutAPermission() {
    var shared = share("rs-1", 0, inside(new ToAccount(MEMBER))).withPermissions(List.of());

    assertThat(answer(member(), DESCRIBE, shared)).isEqualTo(new NotShared());
  }

  @Test
  void doesNotTakeAnotherResourceForThisOne() {
    var shared = ShareGrants.of(share("rs-1", 0, inside(new ToAccount(MEMBER))));

    for (SharedResource other :
        List.of(
            new SharedResource("cn-beijing", OWNER, ResourceType.V_SWITCH, "vsw-1"),
            new SharedResource("cn-hangzhou", GUEST, ResourceType.V_SWITCH, "vsw-1"),
            new SharedResource("cn-hangzhou", OWNER, ResourceType.IMAGE, "vsw-1"),
            new SharedResource("cn-hangzhou", OWNER, ResourceType.V_SWITCH, "vsw-2"))) {
      assertThat(RULES.answer(member(), DESCRIBE, other, List.of(shared), NOW))
          .isEqualTo(new NotShared());
    }
  }
}
