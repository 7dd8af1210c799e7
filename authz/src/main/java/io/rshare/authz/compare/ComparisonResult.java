package io.rshare.authz.compare;

import java.util.Optional;

/** The outcome of a comparison. */
public sealed interface ComparisonResult {
  /** A request that only the new policies allow, if one was found. */
  Optional<Counterexample> more();

  /** A request that only the old policies allow, if one was found. */
  Optional<Counterexample> less();

  /** The exact answer. */
  record Decided(Optional<Counterexample> more, Optional<Counterexample> less)
      implements ComparisonResult {
    /** How the new policies compare with the old ones. */
    public Answer answer() {
      return Answer.of(more.isPresent(), less.isPresent());
    }
  }

  /**
   * No answer. Counterexamples that were found nevertheless are certain.
   *
   * @param reason why, as a clause without capital and period
   */
  record GaveUp(String reason, Optional<Counterexample> more, Optional<Counterexample> less)
      implements ComparisonResult {}
}
