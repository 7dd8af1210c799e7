package io.rshare.http;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Pattern;

/**
 * The number of failures that each source has left: some at first, and one more each second.
 * Sources are IPv4 addresses and IPv6 networks of 64 bits, which one client has whole. Bounded: the
 * sources that failed longest ago are forgotten first. Asked about failures only.
 */
final class FailureBudgets {
  private static final int MAX_SOURCES = 10_000;
  private static final Pattern GROUPS = Pattern.compile("^((?:[0-9a-f]+:){4}).*");
  private static final long SECOND = 1_000_000_000L;

  private final int budget;
  private final Map<String, Long> spentUntil =
      new LinkedHashMap<>(16, 0.75f, true) {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Long> eldest) {
          return size() > MAX_SOURCES;
        }
      };

  FailureBudgets(int budget) {
    this.budget = budget;
  }

  /** Takes one failure from the budget of {@code source}; false if there was none left. */
  boolean spend(String source) {
    return spend(source, System.nanoTime());
  }

  /**
   * The same at a moment. A source is known by when its failures will all be forgiven, each after a
   * second; never further ahead than the budget, so that nobody is slowed long after the end.
   */
  synchronized boolean spend(String source, long now) {
    String key = GROUPS.matcher(source).replaceFirst("$1");
    Long known = spentUntil.get(key);
    long from = known == null ? now : Math.max(now, known);
    boolean left = from + SECOND - now <= budget * SECOND;
    if (left) {
      spentUntil.put(key, from + SECOND);
    }
    return left;
  }

  synchronized int sources() {
    return spentUntil.size();
  }
}
