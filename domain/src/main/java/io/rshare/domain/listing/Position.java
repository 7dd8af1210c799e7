package io.rshare.domain.listing;

import java.time.Instant;
import java.util.Comparator;

/**
 * Where a row stands in a list: newest first, rows of one moment in ascending order of their keys.
 * A row keeps its position, so whoever reads on from a position sees every row that stays exactly
 * once, whatever is added or removed meanwhile.
 *
 * @param time when the row was made, in milliseconds
 * @param key unique within the list; parts are separated by one blank
 */
public record Position(Instant time, String key) implements Comparable<Position> {
  private static final Comparator<Position> ORDER =
      Comparator.comparing(Position::time).reversed().thenComparing(Position::key);

  @Override
  public int compareTo(Position other) {
    return ORDER.compare(this, other);
  }

  /** The position of a row whose key has these parts, none of which holds a blank. */
  public static Position of(Instant time, String... parts) {
    return new Position(time, String.join(" ", parts));
  }

  /** Part {@code number} of the key, from 0; empty where there is none. */
  public String part(int number) {
    String[] parts = key.split(" ", -1);
    return number < parts.length ? parts[number] : "";
  }
}
