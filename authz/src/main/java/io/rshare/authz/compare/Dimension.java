package io.rshare.authz.compare;

import java.util.BitSet;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * One part of a request that can be chosen without regard to the others: its action, its resource,
 * its principal, the values of one condition key. Tests on it are numbered.
 *
 * @param <V> a value of this part
 */
abstract class Dimension<V> {
  private final Map<Key, Found<V>> known = new HashMap<>();
  private final Set<String> doubts;

  /** Which tests have to hold and which must not. */
  private record Key(BitSet yes, BitSet no) {}

  /**
   * The outcome of a search.
   *
   * @param value null if there is none
   * @param doubt why there may be one nevertheless; null if there is certainly none
   */
  record Found<V>(@Nullable V value, @Nullable String doubt) {
    static <V> Found<V> of(@Nullable V value) {
      return new Found<>(value, null);
    }
  }

  /**
   * @param doubts collects the reasons why a search that found nothing may be wrong
   */
  Dimension(Set<String> doubts) {
    this.doubts = doubts;
  }

  /** Whether a test holds for a value, as the engine sees it. */
  abstract boolean holds(int test, V value);

  /** Searches a value; {@code yes} and {@code no} are not to be changed. */
  abstract Found<V> search(BitSet yes, BitSet no);

  /** A value for which all tests of {@code yes} hold and none of {@code no}; null if none. */
  final @Nullable V find(BitSet yes, BitSet no) {
    Key key = new Key(yes, no);
    Found<V> found = known.get(key);
    if (found == null) {
      found = searchWithinBudget(yes, no);
      check(key, found.value());
      known.put(key, found);
    }
    if (found.value() == null && found.doubt() != null) {
      doubts.add(found.doubt());
    }
    return found.value();
  }

  private Found<V> searchWithinBudget(BitSet yes, BitSet no) {
    try {
      return search(yes, no);
    } catch (GaveUpException.OfOneSearch e) {
      return new Found<>(null, e.reason());
    }
  }

  /** An automaton that disagrees with the engine is an error here, never an answer. */
  private void check(Key key, @Nullable V value) {
    if (value != null && !(agrees(key.yes, value, true) && agrees(key.no, value, false))) {
      throw new IllegalStateException(
          "the comparison found " + value + " where the engine disagrees");
    }
  }

  private boolean agrees(BitSet tests, V value, boolean wanted) {
    return tests.stream().allMatch(test -> holds(test, value) == wanted);
  }
}
