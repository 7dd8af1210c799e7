package io.rshare.persistence.database;

/**
 * A write for several commands failed, and it cannot be told for which. The transaction they share
 * is undone, and each runs again by itself.
 */
public final class RunApart extends RuntimeException {
  private static final long serialVersionUID = 1;

  /** With neither trace nor message, since nobody is told. */
  public RunApart() {
    super(null, null, false, false);
  }
}
