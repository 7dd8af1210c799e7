package io.rshare.authz.compare;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/**
 * Letters that no narrow set tells apart, one for each way in which the broad sets differ about
 * them. Broad sets tell only printable ASCII characters apart.
 */
final class FreshLetters {
  private static final int[] READABLE =
      ("xyzabcdefghijklmnopqrstuvw0123456789XYZABCDEFGHIJKLMNOPQRSTUVW"
              + "-_.~!#$%&'()+,/:;<=>@[]^`{|} \"\\*?")
          .codePoints()
          .toArray();

  /** From here on there are enough letters for every pattern that a document has room for. */
  private static final int FIRST_WIDE = 0x4e00;

  private final List<List<Integer>> groups;
  private final List<Integer> wide;

  FreshLetters(Set<Letters> broad) {
    Map<BitSet, List<Integer>> byMembership = new LinkedHashMap<>();
    for (int letter : READABLE) {
      byMembership
          .computeIfAbsent(membership(broad, letter), unused -> new ArrayList<>())
          .add(letter);
    }
    wide = byMembership.computeIfAbsent(membership(broad, FIRST_WIDE), unused -> new ArrayList<>());
    groups = List.copyOf(byMembership.values());
  }

  private static BitSet membership(Set<Letters> broad, int letter) {
    BitSet member = new BitSet();
    int i = 0;
    for (Letters letters : broad) {
      member.set(i++, letters.contains(letter));
    }
    return member;
  }

  /** Adds one letter of each group that has one besides those listed. */
  void addTo(TreeSet<Integer> letters) {
    List<Integer> fresh = new ArrayList<>();
    for (List<Integer> group : groups) {
      for (int letter : group) {
        if (!letters.contains(letter)) {
          fresh.add(letter);
          break;
        }
      }
    }
    if (letters.containsAll(wide)) {
      int letter = FIRST_WIDE;
      while (letters.contains(letter)) {
        letter++;
      }
      fresh.add(letter);
    }
    letters.addAll(fresh);
  }
}
