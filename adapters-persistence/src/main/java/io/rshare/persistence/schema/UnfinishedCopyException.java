package io.rshare.persistence.schema;

/** A copy into the database has not come to its end; the message says so, in one sentence. */
public final class UnfinishedCopyException extends RuntimeException {
  private static final long serialVersionUID = 1;

  UnfinishedCopyException() {
    super("a copy into this database was cut short; run the same 'rshare store copy' again");
  }
}
