package io.rshare.http;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The connections there are. Where there are too many, of a source or in all, the one goes that was
 * not used for longest; if all are in use, the new one.
 */
final class Connections {
  private final int most;
  private final int mostOfSource;
  private final Set<Reception> all = new HashSet<>();
  private final Map<String, Integer> bySource = new HashMap<>();

  Connections(int most, int mostOfSource) {
    this.most = most;
    this.mostOfSource = mostOfSource;
  }

  /** {@code connection} has been made. */
  synchronized void add(Reception connection) {
    all.add(connection);
    int ofSource = bySource.merge(connection.source(), 1, Integer::sum);
    if (ofSource > mostOfSource || all.size() > most) {
      Reception goes = longestUnused(ofSource > mostOfSource ? connection.source() : null);
      // Counted out at once, so that the next one finds another to go.
      remove(goes == null ? connection : goes);
      if (goes == null) {
        connection.makeRoom();
      } else {
        goes.letGo();
      }
    }
  }

  /** {@code connection} has ended. */
  synchronized void remove(Reception connection) {
    if (all.remove(connection)) {
      bySource.merge(connection.source(), -1, (a, b) -> a + b == 0 ? null : a + b);
    }
  }

  private @Nullable Reception longestUnused(@Nullable String source) {
    Reception found = null;
    for (Reception one : all) {
      boolean meant = source == null || source.equals(one.source());
      if (meant
          && !one.use().isBusy()
          && (found == null || one.use().last() - found.use().last() < 0)) {
        found = one;
      }
    }
    return found;
  }
}
