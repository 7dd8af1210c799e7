package io.rshare.http;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The connections there are. Where there are too many, of a source or in all, one goes that was
 * never used, or else the one that was not used for longest: the new one, if all others are in use.
 */
final class Connections {
  private final int most;
  private final int mostOfSource;
  private final Set<Guest> all = new HashSet<>();
  private final Map<String, Integer> bySource = new HashMap<>();

  Connections(int most, int mostOfSource) {
    this.most = most;
    this.mostOfSource = mostOfSource;
  }

  /** {@code connection} has been made, or was to go and has come to life again. */
  synchronized void add(Guest connection) {
    all.add(connection);
    int ofSource = bySource.merge(connection.source(), 1, Integer::sum);
    if (ofSource > mostOfSource || all.size() > most) {
      Guest goes = longestUnused(ofSource > mostOfSource ? connection.source() : null);
      if (goes != null) {
        // Counted out at once, so that the next one finds another to go.
        remove(goes);
        goes.letGo();
      }
    }
  }

  /** {@code connection} has ended. */
  synchronized void remove(Guest connection) {
    if (all.remove(connection)) {
      bySource.merge(connection.source(), -1, (a, b) -> a + b == 0 ? null : a + b);
    }
  }

  private @Nullable Guest longestUnused(@Nullable String source) {
    Guest found = null;
    for (Guest one : all) {
      boolean meant = source == null || source.equals(one.source());
      if (meant
          && one.use().isEvictable()
          && (found == null || one.use().goesBefore(found.use()))) {
        found = one;
      }
    }
    return found;
  }
}
