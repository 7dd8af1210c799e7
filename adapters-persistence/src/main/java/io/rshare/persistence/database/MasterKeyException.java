package io.rshare.persistence.database;

/** What is sealed in the database cannot be opened with the master key that is configured. */
public final class MasterKeyException extends IllegalStateException {
  private static final long serialVersionUID = 1L;

  MasterKeyException(String message) {
    super(message);
  }
}
