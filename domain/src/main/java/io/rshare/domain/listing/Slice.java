package io.rshare.domain.listing;

import java.util.Optional;

/**
 * The part of a list that a page shows.
 *
 * @param limit rows at most, at least one
 * @param after the page begins behind this position; at the start without one
 */
public record Slice(int limit, Optional<Position> after) {
  /** The first {@code limit} rows. */
  public static Slice first(int limit) {
    return new Slice(limit, Optional.empty());
  }
}
