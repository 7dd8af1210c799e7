package io.rshare.authz.compare;

import java.util.Arrays;
import java.util.stream.IntStream;

/**
 * A set of code points.
 *
 * @param listed the members, or the code points that are no members; sorted
 * @param allBut whether every other code point belongs to the set
 * @param broad whether the members are treated alike: an automaton tries one that no narrow set
 *     tells apart, not each
 */
record Letters(int[] listed, boolean allBut, boolean broad) {
  // The array makes each instance equal to itself only, which is what the automata need.

  private static final String SERVICE_LETTERS = "abcdefghijklmnopqrstuvwxyz0123456789_-";

  static final Letters NONE = new Letters(new int[0], false, true);
  static final Letters ANY = new Letters(new int[0], true, true);
  static final Letters NO_COLON = new Letters(new int[] {':'}, true, true);
  static final Letters DIGIT = broad("0123456789");
  static final Letters SERVICE = broad(SERVICE_LETTERS);
  static final Letters OPERATION = broad(SERVICE_LETTERS + ".");

  /** Each code point of the text. */
  static Letters broad(String text) {
    return new Letters(text.codePoints().sorted().toArray(), false, true);
  }

  static Letters of(int... members) {
    return new Letters(IntStream.of(members).sorted().toArray(), false, false);
  }

  boolean contains(int letter) {
    return Arrays.binarySearch(listed, letter) >= 0 != allBut;
  }

  boolean isEmpty() {
    return !allBut && listed.length == 0;
  }

  /** Whether every code point is a member. */
  boolean isEverything() {
    return allBut && listed.length == 0;
  }
}
