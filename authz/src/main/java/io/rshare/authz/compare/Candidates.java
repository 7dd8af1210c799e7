package io.rshare.authz.compare;

import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A few values of a dimension that are tried before others are searched. */
final class Candidates<V> {
  private final Dimension<V> dimension;
  private final List<V> values;
  private final Map<Integer, BitSet> fitting = new HashMap<>();

  /** These values, the best first. */
  Candidates(Dimension<V> dimension, List<V> values) {
    this.dimension = dimension;
    this.values = values.stream().distinct().toList();
  }

  /** The first value for which all tests of {@code yes} hold and none of {@code no}. */
  @Nullable V first(BitSet yes, BitSet no) {
    BitSet left = new BitSet();
    left.set(0, values.size());
    yes.stream().forEach(test -> left.and(fitting(test)));
    no.stream().forEach(test -> left.andNot(fitting(test)));
    int first = left.nextSetBit(0);
    return first < 0 ? null : values.get(first);
  }

  private BitSet fitting(int test) {
    return fitting.computeIfAbsent(
        test,
        unused -> {
          BitSet fitting = new BitSet();
          for (int i = 0; i < values.size(); i++) {
            fitting.set(i, dimension.holds(test, values.get(i)));
          }
          return fitting;
        });
  }
}
