package io.rshare.benchmarks.load;

import io.rshare.persistence.database.JdbcUrl;
import io.rshare.persistence.schema.Schema;
import io.rshare.testkit.ManyShares;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/**
 * {@code ./rshare bench copy}: what {@code store copy} takes between MySQL and a data folder, both
 * ways, beside the bulk insert of the same rows by plain JDBC. The command compares every row.
 */
@Command(
    name = "copy",
    description = "Copy a large store from MySQL to a folder and back.",
    mixinStandardHelpOptions = true,
    showDefaultValues = true)
final class CopyBench implements Callable<Integer> {
  private static final Pattern PEAK = Pattern.compile("VmHWM:\\s+(\\d+) kB");
  private static final double ALLOWED_RATIO = 2;
  private static final long ALLOWED_MIB = 200;
  private static final String RECEIVER = "1000000000000005";

  @Option(
      names = "--db",
      required = true,
      description = "URL of a MySQL; new databases are made there.")
  private String database = "";

  @Option(names = "--shares", description = "Shares in the store, of three rows each.")
  private int shares = 1_000_000;

  private record Took(double seconds, long peakMib) {}

  @Override
  public Integer call() throws Exception {
    Path folder = Files.createTempDirectory("rshare-bench");
    try (var databases = new Databases(Optional.of(database), folder)) {
      String source = databases.create("source");
      Schema.ofServer(new JdbcUrl(source).completed()).migrate();
      String embedded = "jdbc:sqlite:" + folder.resolve("floor.db").toAbsolutePath();
      Schema.ofEmbedded(new JdbcUrl(embedded).completed()).migrate();
      double embeddedFloor = insert(embedded);
      double serverFloor = insert(source);
      double floor = Math.max(embeddedFloor, serverFloor);
      System.out.printf(
          "%,d shares by plain JDBC: MySQL %.1f s, SQLite %.1f s%n",
          shares, serverFloor, embeddedFloor);
      Path data = folder.resolve("data");
      boolean there = tell("MySQL to a folder", copy(source, data.toString()), floor);
      String back = databases.create("back");
      boolean here = tell("a folder to MySQL", copy(data.toString(), back), floor);
      return there && here ? 0 : 1;
    }
  }

  private double insert(String url) throws SQLException {
    long begun = System.nanoTime();
    try (Connection connection = DriverManager.getConnection(new JdbcUrl(url).completed())) {
      ManyShares.fill(connection, 0, shares, "", RECEIVER);
    }
    return seconds(begun);
  }

  private static boolean tell(String way, Took took, double floor) {
    System.out.printf(
        "%s: %.1f s, %.2f times the slower insert (allowed %.1f); at most %d MiB resident (allowed %d)%n",
        way, took.seconds(), took.seconds() / floor, ALLOWED_RATIO, took.peakMib(), ALLOWED_MIB);
    return took.seconds() <= ALLOWED_RATIO * floor && took.peakMib() <= ALLOWED_MIB;
  }

  private static Took copy(String from, String to) throws IOException, InterruptedException {
    Path log = Files.createTempFile("rshare-bench", ".log");
    long begun = System.nanoTime();
    Process process =
        new ProcessBuilder("./rshare", "store", "copy", "--from", from, "--to", to)
            .redirectErrorStream(true)
            .redirectOutput(log.toFile())
            .start();
    Runtime.getRuntime().addShutdownHook(new Thread(process::destroy));
    long peak = 0;
    while (!process.waitFor(100, TimeUnit.MILLISECONDS)) {
      peak = Math.max(peak, peak(process.pid()));
    }
    if (process.exitValue() != 0) {
      throw new IOException(Files.readString(log));
    }
    return new Took(seconds(begun), peak);
  }

  /** The most memory that the process has had; of its last look, since it may be over. */
  private static long peak(long pid) throws IOException {
    Path status = Path.of("/proc", Long.toString(pid), "status");
    if (!Files.exists(status)) {
      return 0;
    }
    Matcher peak = PEAK.matcher(Files.readString(status));
    return peak.find() ? Long.parseLong(peak.group(1)) / 1024 : 0;
  }

  private static double seconds(long begun) {
    return (System.nanoTime() - begun) / 1e9;
  }
}
