package io.rshare.persistence.embedded;

import java.nio.file.Path;

/** Another process has the embedded database; the message says so, in one sentence. */
public final class StoreInUseException extends RuntimeException {
  private static final long serialVersionUID = 1;

  StoreInUseException(Path file) {
    super(
        "the database "
            + file
            + " is in use by another process; stop that one, or name another data folder with --data");
  }
}
