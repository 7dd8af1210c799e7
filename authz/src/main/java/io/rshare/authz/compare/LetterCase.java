package io.rshare.authz.compare;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * The texts that become a given one in lower case, as Java folds a whole text: letter by letter,
 * but for a dotted capital I, which becomes two letters, and a sigma, whose form depends on where
 * it stands.
 */
final class LetterCase {
  private static final Set<Integer> SIGMAS = Set.of(0x3c3, 0x3c2);
  private static final int DOT_ABOVE = 0x307;
  private static final int DOTTED_CAPITAL_I = 0x130;
  private static final int CAPITAL_SIGMA = 0x3a3;

  private LetterCase() {}

  /** Letters by their lower case; those that are their own lower case are left out. */
  private static final class Capitals {
    static final Map<Integer, List<Integer>> OF = capitals();

    private static Map<Integer, List<Integer>> capitals() {
      Map<Integer, List<Integer>> all = new HashMap<>();
      for (int letter = 0; letter <= Character.MAX_CODE_POINT; letter++) {
        int lower = Character.toLowerCase(letter);
        if (lower != letter && letter != DOTTED_CAPITAL_I && letter != CAPITAL_SIGMA) {
          all.computeIfAbsent(lower, unused -> new ArrayList<>(1)).add(letter);
        }
      }
      return all;
    }
  }

  /** The texts whose lower case is {@code lower}, which is in lower case. */
  static LinearPattern ignoring(String lower) {
    List<Letters> letters = new ArrayList<>();
    int before = 0;
    for (int letter : lower.codePoints().toArray()) {
      if (SIGMAS.contains(letter) || (letter == DOT_ABOVE && before == 'i')) {
        throw new GaveUpException.OfOneSearch(
            "the case of the value '" + lower + "' depends on more than single letters");
      }
      List<Integer> same = new ArrayList<>(Capitals.OF.getOrDefault(letter, List.of()));
      same.add(letter);
      letters.add(Letters.of(same.stream().mapToInt(Integer::intValue).toArray()));
      before = letter;
    }
    return LinearPattern.sequence(letters);
  }
}
