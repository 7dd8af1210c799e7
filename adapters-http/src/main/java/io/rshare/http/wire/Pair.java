package io.rshare.http.wire;

/**
 * One parameter as it came.
 *
 * @param name exact case
 * @param value decoded, possibly empty
 */
public record Pair(String name, String value) implements Comparable<Pair> {
  /** By name, then value; ordinal, so that {@code Key.10} sorts before {@code Key.2}. */
  @Override
  public int compareTo(Pair other) {
    int byName = name.compareTo(other.name);
    return byName != 0 ? byName : value.compareTo(other.value);
  }
}
