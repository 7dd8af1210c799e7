package io.rshare.persistence.legacy;

import java.nio.file.Path;

/** The store of an earlier release cannot be migrated; the message says what to do. */
public final class FormerStoreException extends RuntimeException {
  private static final long serialVersionUID = 1;

  FormerStoreException(Path former, Exception cause) {
    super(
        "what an earlier release stored in "
            + former
            + " could not be brought over, and nothing was changed: "
            + cause.getMessage()
            + "; restore a backup, or move the file away to start with an empty store",
        cause);
  }
}
