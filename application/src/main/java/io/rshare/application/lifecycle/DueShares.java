package io.rshare.application.lifecycle;

import io.rshare.domain.port.ResourceShares;
import io.rshare.domain.port.UnitOfWork;
import io.rshare.domain.port.Usages;
import io.rshare.domain.quota.Quotas;
import io.rshare.domain.quota.Usage;
import io.rshare.domain.share.ShareContents;
import io.rshare.domain.share.ShareId;
import io.rshare.domain.share.ShareLifecycle;
import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.function.BiConsumer;

/**
 * Takes the steps of life cycles that are due: invitations lapse, what is moving settles, what is
 * over is forgotten. Each share has a transaction of its own; whoever claims it second, on whatever
 * node, finds nothing due any more. So a step is taken once, also after a crash.
 *
 * @param unitOfWork transactions
 * @param shares all shares
 * @param usages what accounts have of counted things
 * @param lifecycle how long things take and stay
 * @param clock tells what is due
 * @param onFailure told about a share that could not be advanced; it is tried again next time
 */
public record DueShares(
    UnitOfWork unitOfWork,
    ResourceShares shares,
    Usages usages,
    ShareLifecycle lifecycle,
    InstantSource clock,
    BiConsumer<ShareId, RuntimeException> onFailure) {
  private static final int BATCH = 100;

  /** Advances the shares that are due now, a bounded number of them; returns how many. */
  public int run() {
    Instant now = clock.instant().truncatedTo(ChronoUnit.MILLIS);
    List<ShareId> due = unitOfWork.read(() -> shares.due(now, BATCH));
    int advanced = 0;
    for (ShareId id : due) {
      try {
        advanced += unitOfWork.write(() -> advance(id, now)) ? 1 : 0;
      } catch (RuntimeException e) {
        onFailure.accept(id, e);
      }
    }
    return advanced;
  }

  private boolean advance(ShareId id, Instant now) {
    return shares.claim(id).map(stored -> advance(stored, now)).orElse(false);
  }

  private boolean advance(ShareContents stored, Instant now) {
    if (lifecycle.isOver(stored, now)) {
      shares.remove(stored.share().id());
      return true;
    }
    ShareContents advanced = lifecycle.advance(stored, now);
    if (advanced.equals(stored)) {
      return false;
    }
    Usage change = advanced.usage().minus(stored.usage());
    shares.change(stored, advanced);
    if (!change.equals(Usage.NONE)) {
      // Steps only ever give back, so no limit is asked.
      usages.claim(stored.share().owner(), change, Quotas.DEFAULTS);
    }
    return true;
  }
}
