package io.rshare.authz.compare;

/** Bounds the work of one direction of a comparison. The counts are the same on every machine. */
final class Budget {
  /** States of one automaton; each costs some hundred bytes. */
  private static final int MAX_STATES = 200_000;

  private static final int MAX_ALL_STATES = 4_000_000;
  private static final int MAX_CHOICES = 1_000_000;

  private int states;
  private int choices;

  /** Counts one more state of an automaton that has {@code size} of them already. */
  void spendState(int size) {
    if (size > MAX_STATES || ++states > MAX_ALL_STATES) {
      throw new GaveUpException(
          "the patterns overlap in too many ways (more than "
              + (size > MAX_STATES ? MAX_STATES : MAX_ALL_STATES)
              + " states)");
    }
  }

  /** Counts one more choice of the search. */
  void spendChoice() {
    if (++choices > MAX_CHOICES) {
      throw new GaveUpException(
          "the statements combine in too many ways (more than " + MAX_CHOICES + " choices)");
    }
  }
}
