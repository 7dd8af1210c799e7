package io.rshare.bootstrap.settings;

import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** Finds the known name that a misspelt one probably stands for. */
public final class NearMiss {
  /** Known names share it, so it says nothing about which of them is meant. */
  private static final String PREFIX = "RSHARE_";

  private static final int MAX_LENGTH = 100;

  private NearMiss() {}

  /** The name in {@code known} nearest to {@code given}, if one is near enough to be meant. */
  public static Optional<String> of(String given, Collection<String> known) {
    String name = bare(given);
    if (name.isEmpty() || name.length() > MAX_LENGTH) {
      return Optional.empty();
    }
    return known.stream()
        .filter(candidate -> distance(name, bare(candidate)) <= Math.max(1, name.length() / 4))
        .min(Comparator.comparingInt(candidate -> distance(name, bare(candidate))))
        .or(() -> known.stream().filter(candidate -> hasWords(candidate, name)).findFirst());
  }

  private static String bare(String name) {
    String upper = name.toUpperCase(Locale.ROOT);
    return upper.startsWith(PREFIX) ? upper.substring(PREFIX.length()) : upper;
  }

  /** True if {@code candidate} has words that begin with the words of {@code name}, in order. */
  private static boolean hasWords(String candidate, String name) {
    List<String> words = words(name);
    int found = 0;
    for (String word : words(bare(candidate))) {
      if (found < words.size() && word.startsWith(words.get(found))) {
        found++;
      }
    }
    return words.size() > 1 && found == words.size();
  }

  private static List<String> words(String name) {
    return Arrays.stream(name.split("[_.-]", -1)).filter(word -> !word.isEmpty()).toList();
  }

  /** Insertions, deletions, substitutions and swaps of neighbours that turn one into the other. */
  private static int distance(String from, String to) {
    int[][] rows = new int[from.length() + 1][to.length() + 1];
    for (int i = 0; i <= from.length(); i++) {
      for (int j = 0; j <= to.length(); j++) {
        if (i == 0 || j == 0) {
          rows[i][j] = i + j;
          continue;
        }
        int change = from.charAt(i - 1) == to.charAt(j - 1) ? 0 : 1;
        rows[i][j] =
            Math.min(rows[i - 1][j - 1] + change, Math.min(rows[i - 1][j], rows[i][j - 1]) + 1);
        if (i > 1
            && j > 1
            && from.charAt(i - 1) == to.charAt(j - 2)
            && from.charAt(i - 2) == to.charAt(j - 1)) {
          rows[i][j] = Math.min(rows[i][j], rows[i - 2][j - 2] + 1);
        }
      }
    }
    return rows[from.length()][to.length()];
  }
}
