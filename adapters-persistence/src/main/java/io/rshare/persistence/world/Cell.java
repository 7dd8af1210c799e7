package io.rshare.persistence.world;

import io.rshare.persistence.database.Hash;

/** A value of a row that is not stored as it is, but can be compared as it is. */
sealed interface Cell {
  /** What goes into the column. */
  Object stored();

  /** A text of which only the hash is stored. */
  record Hashed(String text) implements Cell {
    @Override
    public Object stored() {
      return Hash.of(text);
    }
  }
}
