package io.rshare.domain.share;

import static org.assertj.core.api.Assertions.assertThat;

import io.rshare.domain.account.AccountId;
import io.rshare.domain.association.AssociationStatus;
import io.rshare.domain.association.ResourceAssociation;
import io.rshare.domain.association.TargetAssociation;
import io.rshare.domain.invitation.Invitation;
import io.rshare.domain.invitation.InvitationStatus;
import io.rshare.domain.resource.ResourceType;
import io.rshare.domain.target.SharedTarget.ToAccount;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class ShareLifecycleTest {
  private static final Instant NOW = Instant.parse("2026-03-08T02:30:00.123Z");
  private static final AccountId OWNER = new AccountId("1000000000000001");
  private static final AccountId GUEST = new AccountId("1000000000000005");
  private static final ShareLifecycle SLOW =
      new ShareLifecycle(Duration.ofMinutes(1), Duration.ofHours(48));

  private static ShareContents contents(AssociationStatus status) {
    var share =
        ResourceShare.made(
            new ShareId("rs-1"), new ShareName("x"), OWNER, "cn-hangzhou", true, "rg-1", NOW);
    return new ShareContents(share, List.of(), List.of(), List.of(), List.of(), List.of())
        .with(
            new ResourceAssociation(
                ResourceType.IMAGE,
                "m-1",
                Optional.empty(),
                Optional.empty(),
                status,
                NOW,
                NOW,
                Optional.empty()));
  }

  private static ShareContents invited() {
    return contents(AssociationStatus.ASSOCIATED)
        .with(
            new TargetAssociation(
                new ToAccount(GUEST),
                true,
                Optional.empty(),
                AssociationStatus.ASSOCIATING,
                NOW,
                NOW,
                Optional.empty()))
        .with(Invitation.pending("i-1", OWNER, GUEST, NOW));
  }

  private static AssociationStatus status(ShareContents contents) {
    return contents.resources().getFirst().status();
  }

  @Test
  void whatMovesArrivesWhenItsTimeIsUp() {
    ShareContents adding = SLOW.advance(contents(AssociationStatus.ASSOCIATING), NOW);
    Instant arrival = NOW.plusSeconds(60);

    assertThat(status(adding)).isEqualTo(AssociationStatus.ASSOCIATING);
    assertThat(adding.share().due()).contains(arrival);
    assertThat(status(SLOW.advance(adding, arrival.minusMillis(1))))
        .isEqualTo(AssociationStatus.ASSOCIATING);
    assertThat(status(SLOW.advance(adding, arrival))).isEqualTo(AssociationStatus.ASSOCIATED);
    assertThat(SLOW.advance(adding, arrival).share().due()).isEmpty();
  }

  @Test
  void whatWaitsForAGuestDoesNotArriveByItself() {
    ShareContents later = SLOW.advance(invited(), NOW.plus(Duration.ofDays(6)));

    assertThat(later.targets().getFirst().status()).isEqualTo(AssociationStatus.ASSOCIATING);
    assertThat(later.share().due()).contains(NOW.plus(Invitation.LIFETIME));
  }

  @Test
  void anInvitationLapsesWithItsTarget() {
    ShareContents later = SLOW.advance(invited(), NOW.plus(Invitation.LIFETIME));

    assertThat(later.invitations().getFirst().status()).isEqualTo(InvitationStatus.EXPIRED);
    assertThat(later.targets().getFirst().status()).isEqualTo(AssociationStatus.FAILED);
    assertThat(later.targets().getFirst().failure()).isPresent();
    assertThat(later.usage().pendingInvitations()).isZero();
  }

  @Test
  void anAcceptedInvitationStaysAsLongAsItsTarget() {
    ShareContents accepted =
        invited()
            .with(invited().invitations().getFirst().accepted())
            .with(invited().targets().getFirst().in(AssociationStatus.ASSOCIATED, NOW));

    assertThat(SLOW.advance(accepted, NOW.plus(Duration.ofDays(400))).invitations()).hasSize(1);
    assertThat(SLOW.advance(accepted, NOW).share().due()).isEmpty();
  }

  @Test
  void whatIsOverIsForgottenAfterTheDocumentedTime() {
    ShareContents removed = contents(AssociationStatus.DISASSOCIATED);

    assertThat(SLOW.advance(removed, NOW.plus(Duration.ofHours(48)).minusMillis(1)).resources())
        .hasSize(1);
    assertThat(SLOW.advance(removed, NOW.plus(Duration.ofHours(48))).resources()).isEmpty();
  }

  @Test
  void aDeletedShareIsEmptyAndThenOver() {
    ShareContents deleting = invited().with(invited().share().in(ShareStatus.DELETING, NOW));
    ShareContents deleted = SLOW.advance(deleting, NOW.plusSeconds(60));

    assertThat(SLOW.advance(deleting, NOW).share().status()).isEqualTo(ShareStatus.DELETING);
    assertThat(deleted.share().status()).isEqualTo(ShareStatus.DELETED);
    assertThat(deleted.resources()).isEmpty();
    assertThat(SLOW.isOver(deleted, NOW.plus(Duration.ofHours(48)))).isFalse();
    assertThat(SLOW.isOver(deleted, NOW.plusSeconds(60).plus(Duration.ofHours(48)))).isTrue();
  }

  @ParameterizedTest
  @EnumSource
  void afterAStepNothingIsDueAnyMore(AssociationStatus status) {
    for (Duration later : List.of(Duration.ZERO, Duration.ofMinutes(1), Duration.ofDays(9))) {
      Instant then = NOW.plus(later);
      ShareContents once = SLOW.advance(contents(status), then);

      assertThat(SLOW.advance(once, then)).isEqualTo(once);
      assertThat(once.share().due().map(due -> due.isAfter(then)).orElse(true)).isTrue();
    }
  }
}
