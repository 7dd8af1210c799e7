package io.rshare.persistence.embedded;

/** A database that is not as it was written; the message says what is wrong, in one sentence. */
public final class DamagedStoreException extends RuntimeException {
  private static final long serialVersionUID = 1;

  DamagedStoreException(EmbeddedFile file, String damage) {
    super("the database " + file.path() + " is damaged: " + damage);
  }
}
