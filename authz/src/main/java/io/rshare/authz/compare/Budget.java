package io.rshare.authz.compare;

/** Bounds the work of one direction of a comparison. The counts are the same on every machine. */
final class Budget {
  /** Size of one automaton: 32 MB of states. */
  private static final long MAX_WORDS = 4_000_000;

  private static final long MAX_ALL_WORDS = 40_000_000;
  private static final long MAX_LOOKS = 20_000_000;
  private static final String TOO_MANY_STATES = "the patterns overlap in too many ways";

  private long words;
  private long looks;

  /**
   * Counts one more state.
   *
   * @param size how many states the automaton has
   * @param width how many words a state takes
   */
  void spendState(int size, int width) {
    words += width;
    if (words > MAX_ALL_WORDS) {
      throw new GaveUpException(TOO_MANY_STATES);
    }
    if ((long) size * width > MAX_WORDS) {
      throw new GaveUpException.OfOneSearch(TOO_MANY_STATES);
    }
  }

  /** Counts one more choice of the search, after which so many statements are looked at. */
  void spendChoice(int statements) {
    looks += 1 + statements;
    if (looks > MAX_LOOKS) {
      throw new GaveUpException("the statements combine in too many ways");
    }
  }
}
