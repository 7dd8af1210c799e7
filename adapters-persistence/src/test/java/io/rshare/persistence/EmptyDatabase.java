package io.rshare.persistence;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** Embedded databases for tests that do not care where they lie, and whether they last. */
public final class EmptyDatabase {
  private EmptyDatabase() {}

  /** The URL of a new one. */
  public static String url() {
    try {
      Path folder = Files.createTempDirectory("rshare-test");
      for (String file :
          new String[] {
            "", "/test.db", "/test.db-wal", "/test.db-shm", "/test.db.sums", "/test.db.lock"
          }) {
        Path.of(folder + file).toFile().deleteOnExit();
      }
      return "jdbc:sqlite:" + folder.resolve("test.db") + "?synchronous=OFF";
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
