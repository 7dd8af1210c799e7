package io.rshare.persistence.world;

import io.rshare.persistence.database.Hash;
import io.rshare.persistence.database.SealedColumn;
import io.rshare.persistence.database.SecretSeal;

/** A value of a row that is not stored as it is, but can be compared as it is. */
sealed interface Cell {
  /** What goes into the column. */
  Object stored(SecretSeal seal);

  /** A text of which only the hash is stored. */
  record Hashed(String text) implements Cell {
    @Override
    public Object stored(SecretSeal seal) {
      return Hash.of(text);
    }

    @Override
    public String toString() {
      return "Hashed[]";
    }
  }

  /** A secret of the row called {@code id}. */
  record Sealed(SealedColumn column, String secret, String id) implements Cell {
    @Override
    public Object stored(SecretSeal seal) {
      return column.seal(seal, secret, id);
    }

    @Override
    public String toString() {
      return "Sealed[" + id + "]";
    }
  }
}
