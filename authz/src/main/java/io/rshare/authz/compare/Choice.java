package io.rshare.authz.compare;

import java.util.BitSet;
import org.jspecify.annotations.Nullable;

/**
 * What has been decided about one dimension, and a value that goes with it. Immutable.
 *
 * @param yes tests that hold
 * @param no tests that do not
 */
record Choice<V>(Dimension<V> dimension, BitSet yes, BitSet no, V value) {

  static <V> @Nullable Choice<V> free(Dimension<V> dimension) {
    BitSet none = new BitSet();
    V value = dimension.find(none, none);
    return value == null ? null : new Choice<>(dimension, none, none, value);
  }

  boolean holds(int test) {
    return yes.get(test) || (!no.get(test) && dimension.holds(test, value));
  }

  /** Whether the test is known to hold whatever else is chosen. */
  boolean isSettled(int test) {
    return yes.get(test);
  }

  /** This choice with one more decision; null if there is no value for it. */
  @Nullable Choice<V> with(int test, boolean wanted) {
    if ((wanted ? yes : no).get(test)) {
      return this;
    }
    if ((wanted ? no : yes).get(test)) {
      return null;
    }
    BitSet moreYes = (BitSet) yes.clone();
    BitSet moreNo = (BitSet) no.clone();
    (wanted ? moreYes : moreNo).set(test);
    V chosen = dimension.holds(test, value) == wanted ? value : dimension.find(moreYes, moreNo);
    return chosen == null ? null : new Choice<>(dimension, moreYes, moreNo, chosen);
  }
}
