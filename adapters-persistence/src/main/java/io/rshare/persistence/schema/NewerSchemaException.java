package io.rshare.persistence.schema;

/** The database was written by a newer release; the message says so, in one sentence. */
public final class NewerSchemaException extends RuntimeException {
  private static final long serialVersionUID = 1;

  NewerSchemaException(String found, String known) {
    super(
        "the database was written by a newer release (its schema is version "
            + found
            + ", this release knows "
            + known
            + "); start that release, or restore a backup that this one wrote");
  }
}
