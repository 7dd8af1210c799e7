package io.rshare.persistence.share;

import io.rshare.domain.account.AccountId;
import jakarta.inject.Singleton;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.atomic.AtomicLongArray;

/**
 * When this node has stored a change of an owner's shares last. Owners that fall together only make
 * each other look changed.
 */
@Singleton
final class OwnerChanges {
  private static final int STRIPES = 1_024;

  private final AtomicLongArray stored = new AtomicLongArray(STRIPES);
  private final AtomicLong storedOfAnyone = new AtomicLong(System.nanoTime());

  OwnerChanges() {
    long now = System.nanoTime();
    for (int i = 0; i < STRIPES; i++) {
      stored.set(i, now);
    }
  }

  /** Notes that a change of a share of {@code owner} is stored. */
  void note(AccountId owner) {
    stored.accumulateAndGet(stripe(owner), System.nanoTime(), OwnerChanges::later);
  }

  /** Notes that a change of somebody's share is stored. */
  void noteAnyone() {
    storedOfAnyone.accumulateAndGet(System.nanoTime(), OwnerChanges::later);
  }

  /**
   * Whether what the database told after {@code asked}, a nano time, has every change of this node.
   */
  boolean isKnownSince(long asked, AccountId owner) {
    return asked - stored.get(stripe(owner)) > 0 && asked - storedOfAnyone.get() > 0;
  }

  /** Who reads the clock first may write last; nano times compare by their difference alone. */
  private static long later(long one, long other) {
    return other - one > 0 ? other : one;
  }

  private static int stripe(AccountId owner) {
    return Math.floorMod(owner.value().hashCode(), STRIPES);
  }
}
