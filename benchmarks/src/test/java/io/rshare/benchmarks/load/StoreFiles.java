package io.rshare.benchmarks.load;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/** The files of an embedded store: the database, its log and its checksums. */
record StoreFiles(Path database) {
  private static final double UNDER_LOAD = 3;
  private static final double COMPACTED = 1.5;

  /** What they take together. */
  long bytes() throws IOException {
    long sum = 0;
    try (Stream<Path> folder = Files.list(database.getParent())) {
      for (Path file : folder.toList()) {
        if (file.getFileName().toString().startsWith(database.getFileName().toString())) {
          sum += Files.size(file);
        }
      }
    }
    return sum;
  }

  /**
   * Whether they were within three times what the packed database takes, and are within one and a
   * half times after {@code store compact}. The service has stopped.
   *
   * @param busy what the files took under load
   */
  boolean keepToTheirContent(long busy) throws IOException, InterruptedException, SQLException {
    long packed = packed();
    boolean small = tell("under load", busy, packed, UNDER_LOAD);
    tell("of the stopped service", bytes(), packed, UNDER_LOAD);
    compact();
    return tell("after store compact", bytes(), packed, COMPACTED) && small;
  }

  private static boolean tell(String when, long bytes, long packed, double allowed) {
    double ratio = (double) bytes / packed;
    System.out.printf(
        "files %s %.1f MB, %.2f times the %.1f MB of the packed database; allowed %.1f%n",
        when, bytes / 1e6, ratio, packed / 1e6, allowed);
    return ratio <= allowed;
  }

  private long packed() throws IOException, SQLException {
    Path copy = database.resolveSibling("packed");
    try (Connection connection = DriverManager.getConnection("jdbc:sqlite:" + database);
        Statement statement = connection.createStatement()) {
      statement.execute("VACUUM INTO '" + copy + "'");
    }
    return Files.size(copy);
  }

  private void compact() throws IOException, InterruptedException {
    String folder = String.valueOf(database.getParent());
    Process process =
        new ProcessBuilder("./rshare", "store", "compact", "--data", folder).inheritIO().start();
    if (!process.waitFor(5, TimeUnit.MINUTES) || process.exitValue() != 0) {
      process.destroyForcibly();
      throw new IOException("the store was not compacted");
    }
  }
}
