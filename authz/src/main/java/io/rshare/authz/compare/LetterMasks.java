package io.rshare.authz.compare;

import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;

/** For each letter, the positions whose set it belongs to, as bits. */
final class LetterMasks {
  private final int width;
  private final Map<Integer, long[]> narrow = new HashMap<>();
  private final Map<Letters, long[]> broad = new IdentityHashMap<>();
  private final Map<Integer, long[]> known = new HashMap<>();

  /**
   * @param sets one for each position
   * @param width how many words hold a bit for each position
   */
  LetterMasks(List<Letters> sets, int width) {
    this.width = width;
    for (int bit = 0; bit < sets.size(); bit++) {
      Letters letters = sets.get(bit);
      if (letters.broad()) {
        set(broad.computeIfAbsent(letters, unused -> new long[width]), bit);
      } else {
        for (int letter : letters.listed()) {
          set(narrow.computeIfAbsent(letter, unused -> new long[width]), bit);
        }
      }
    }
    broad.remove(Letters.NONE);
  }

  /** The positions; not to be changed. */
  long[] of(int letter) {
    return known.computeIfAbsent(letter, this::mask);
  }

  private long[] mask(int letter) {
    long[] own = narrow.get(letter);
    long[] mask = own == null ? new long[width] : own.clone();
    broad.forEach(
        (letters, positions) -> {
          if (letters.contains(letter)) {
            for (int i = 0; i < width; i++) {
              mask[i] |= positions[i];
            }
          }
        });
    return mask;
  }

  static void set(long[] bits, int bit) {
    bits[bit / Long.SIZE] |= 1L << bit % Long.SIZE;
  }
}
