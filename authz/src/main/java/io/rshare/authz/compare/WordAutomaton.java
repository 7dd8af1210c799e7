package io.rshare.authz.compare;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/**
 * Reads a text by all patterns of a few sets at once. A state has one bit for each position of each
 * pattern; a letter shifts the bits whose position it advances and keeps those whose loop it is in.
 */
final class WordAutomaton {
  private final List<Letters> advance = new ArrayList<>();
  private final List<Letters> loops = new ArrayList<>();
  private final LetterMasks advancing;
  private final LetterMasks looping;
  private final int width;
  private final long[] initial;
  private final long[] accountIds;
  private final long[] accountIdsInitial;
  private final long[][] wantedRanges;
  private final long[][] wantedEnds;
  private final long[] unwantedEnds;
  private final long[] unwantedForever;

  WordAutomaton(List<Words> wanted, List<Words> unwanted) {
    int bits = 0;
    for (Words words : wanted) {
      bits += words.positions();
    }
    for (Words words : unwanted) {
      bits += words.positions();
    }
    width = (bits + Long.SIZE - 1) / Long.SIZE;
    initial = new long[width];
    accountIds = new long[width];
    accountIdsInitial = new long[width];
    unwantedEnds = new long[width];
    unwantedForever = new long[width];
    wantedRanges = new long[wanted.size()][width];
    wantedEnds = new long[wanted.size()][width];
    for (int i = 0; i < wanted.size(); i++) {
      for (LinearPattern pattern : wanted.get(i).patterns()) {
        int from = loops.size();
        int end = add(pattern);
        LetterMasks.set(wantedEnds[i], end);
        for (int bit = from; bit <= end; bit++) {
          LetterMasks.set(wantedRanges[i], bit);
        }
      }
    }
    for (Words words : unwanted) {
      for (LinearPattern pattern : words.patterns()) {
        int end = add(pattern);
        LetterMasks.set(unwantedEnds, end);
        if (!pattern.ofAccountId() && loops.get(end).isEverything()) {
          LetterMasks.set(unwantedForever, end);
        }
      }
    }
    advancing = new LetterMasks(advance, width);
    looping = new LetterMasks(loops, width);
  }

  private int add(LinearPattern pattern) {
    int from = loops.size();
    advance.addAll(pattern.advance());
    advance.add(Letters.NONE);
    loops.addAll(pattern.loops());
    int end = loops.size() - 1;
    LetterMasks.set(pattern.ofAccountId() ? accountIdsInitial : initial, from);
    for (int bit = from; pattern.ofAccountId() && bit <= end; bit++) {
      LetterMasks.set(accountIds, bit);
    }
    return end;
  }

  long[] initial() {
    return initial;
  }

  long[] step(long[] state, int letter) {
    long[] going = advancing.of(letter);
    long[] staying = looping.of(letter);
    long[] next = new long[width];
    long carry = 0;
    for (int i = 0; i < width; i++) {
      long moved = state[i] & going[i];
      next[i] = (moved << 1) | carry | (state[i] & staying[i]);
      carry = moved >>> (Long.SIZE - 1);
      if (letter == '/') {
        next[i] = (next[i] & ~accountIds[i]) | accountIdsInitial[i];
      } else if (letter < '0' || letter > '9') {
        next[i] &= ~accountIds[i];
      }
    }
    return next;
  }

  /** Whether no continuation of the text can be accepted. */
  boolean hopeless(long[] state) {
    if (intersects(state, unwantedForever)) {
      return true;
    }
    for (long[] range : wantedRanges) {
      if (!intersects(state, range) && !intersects(accountIds, range)) {
        return true;
      }
    }
    return false;
  }

  boolean accepts(long[] state) {
    for (long[] ends : wantedEnds) {
      if (!intersects(state, ends)) {
        return false;
      }
    }
    return !intersects(state, unwantedEnds);
  }

  /** Adds the letters that narrow sets tell apart in this state. */
  void lettersOf(long[] state, TreeSet<Integer> letters) {
    for (int i = 0; i < width; i++) {
      for (long rest = state[i]; rest != 0; rest &= rest - 1) {
        int bit = i * Long.SIZE + Long.numberOfTrailingZeros(rest);
        addNarrow(advance.get(bit), letters);
        addNarrow(loops.get(bit), letters);
      }
    }
  }

  /** The broad sets that occur. */
  Set<Letters> broadSets() {
    Set<Letters> broad = new LinkedHashSet<>();
    for (List<Letters> all : List.of(advance, loops)) {
      for (Letters letters : all) {
        if (letters.broad() && !letters.isEmpty()) {
          broad.add(letters);
        }
      }
    }
    return broad;
  }

  private static void addNarrow(Letters set, TreeSet<Integer> letters) {
    if (!set.broad()) {
      for (int letter : set.listed()) {
        letters.add(letter);
      }
    }
  }

  /** Whether ids of accounts are looked at, for which digits and slashes differ from the rest. */
  boolean looksAtAccountIds() {
    return intersects(accountIds, accountIds);
  }

  private static boolean intersects(long[] first, long[] second) {
    for (int i = 0; i < first.length; i++) {
      if ((first[i] & second[i]) != 0) {
        return true;
      }
    }
    return false;
  }
}
