package io.rshare.authz.compile;

import io.rshare.authz.pattern.ResourceName;
import io.rshare.authz.request.AccessRequest;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Statements by what some text of the request has to begin with. One pass over the text meets every
 * statement whose prefix it has: the running hash is looked up only at lengths that occur.
 *
 * <p>An open-addressing table rather than a tree: three flat arrays, no nodes to chase.
 */
final class PrefixTable {
  private static final long SEED = 0x9E3779B97F4A7C15L;

  /** Odd and long, so that prefixes made to collide under a common short multiplier do not here. */
  private static final long MULTIPLIER = 0xD6E8FEB86659FD93L;

  private final boolean[] lengths;
  private final int shift;
  private final String[] prefixes;
  private final CompiledStatement[][] statements;

  private PrefixTable(int longest, int capacity) {
    this.lengths = new boolean[longest + 1];
    this.shift = Long.numberOfLeadingZeros(capacity - 1L);
    this.prefixes = new String[capacity];
    this.statements = new CompiledStatement[capacity][];
  }

  /**
   * A table of these entries.
   *
   * @param entries prefixes, each with its statements in the order of their ranks
   */
  static PrefixTable of(Map<String, List<CompiledStatement>> entries) {
    int longest = longest(entries.keySet());
    int capacity = Integer.highestOneBit(Math.max(1, entries.size())) * 4;
    PrefixTable table = new PrefixTable(longest, capacity);
    entries.forEach(table::put);
    return table;
  }

  private static int longest(Set<String> prefixes) {
    int longest = 0;
    for (String prefix : prefixes) {
      longest = Math.max(longest, prefix.length());
    }
    return longest;
  }

  private void put(String prefix, List<CompiledStatement> bucket) {
    long hash = SEED;
    for (int i = 0; i < prefix.length(); i++) {
      hash = step(hash, prefix.charAt(i));
    }
    int slot = slot(hash);
    while (prefixes[slot] != null) {
      slot = next(slot);
    }
    lengths[prefix.length()] = true;
    prefixes[slot] = prefix;
    statements[slot] = bucket.toArray(CompiledStatement[]::new);
  }

  /**
   * The lowest rank that matches among statements whose prefix {@code text} has from {@code from}
   * on, if lower than {@code best}; else {@code best}.
   */
  int first(String text, int from, AccessRequest request, ResourceName name, int best) {
    int end = Math.min(text.length() - from, lengths.length - 1);
    int lowest = best;
    long hash = SEED;
    for (int length = 0; length < end; length++) {
      if (lengths[length]) {
        lowest = firstUnder(hash, text, from, length, request, name, lowest);
      }
      hash = step(hash, text.charAt(from + length));
    }
    return lengths[end] ? firstUnder(hash, text, from, end, request, name, lowest) : lowest;
  }

  private int firstUnder(
      long hash,
      String text,
      int from,
      int length,
      AccessRequest request,
      ResourceName name,
      int best) {
    int slot = slot(hash);
    for (String prefix = prefixes[slot]; prefix != null; prefix = prefixes[slot]) {
      if (prefix.length() == length && prefix.regionMatches(0, text, from, length)) {
        return firstOf(statements[slot], request, name, best);
      }
      slot = next(slot);
    }
    return best;
  }

  private static int firstOf(
      CompiledStatement[] bucket, AccessRequest request, ResourceName name, int best) {
    for (CompiledStatement statement : bucket) {
      if (statement.rank >= best) {
        return best;
      }
      if (statement.matches(request, name)) {
        return statement.rank;
      }
    }
    return best;
  }

  private static long step(long hash, char c) {
    return (hash ^ c) * MULTIPLIER;
  }

  private int slot(long hash) {
    return (int) (hash >>> shift);
  }

  private int next(int slot) {
    return slot + 1 & prefixes.length - 1;
  }
}
