package io.rshare.domain.world;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;

/**
 * What has to be done to one world to get another, entry by entry, by kind and id; no contents, so
 * it can be shown to anybody who may read names.
 *
 * @param changes in the order of the kinds and ids
 */
public record WorldDifference(List<Change> changes) {
  public WorldDifference {
    changes = List.copyOf(changes);
  }

  /** What happens to an entry. */
  public enum Action {
    ADDED,
    CHANGED,
    REMOVED
  }

  /** One entry that differs. */
  public record Change(Action action, Kind<?> kind, String id) {}

  /** What leads from {@code before} to {@code after}. */
  public static WorldDifference between(World before, World after) {
    var changes = new ArrayList<Change>();
    for (Kind<?> kind : Kind.ALL) {
      Map<String, ?> old = before.byId(kind);
      Map<String, ?> next = after.byId(kind);
      var ids = new TreeSet<>(old.keySet());
      ids.addAll(next.keySet());
      for (String id : ids) {
        if (!old.containsKey(id)) {
          changes.add(new Change(Action.ADDED, kind, id));
        } else if (!next.containsKey(id)) {
          changes.add(new Change(Action.REMOVED, kind, id));
        } else if (!old.get(id).equals(next.get(id))) {
          changes.add(new Change(Action.CHANGED, kind, id));
        }
      }
    }
    return new WorldDifference(changes);
  }

  /** Whether the two are the same. */
  public boolean isEmpty() {
    return changes.isEmpty();
  }
}
