package io.rshare.benchmarks.load;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/**
 * {@code ./rshare bench soak}: whether memory stays flat, every connection comes back and the
 * embedded file keeps to its content under a long mixed load. Any wrong answer ends it; so does a
 * connection that is still out afterwards.
 */
@Command(
    name = "soak",
    description = "Keep the service under mixed load and watch its memory, connections and file.",
    mixinStandardHelpOptions = true,
    showDefaultValues = true)
final class SoakBench implements Callable<Integer> {
  private static final double GROWTH = 1.15;
  private static final int LOOKS = 10;
  private static final long PAUSE_MILLIS = 70;

  @Option(
      names = "--db",
      description = "URL of a MySQL; a new database is made there. Else SQLite.")
  private @Nullable String database;

  @Option(names = "--minutes", description = "How long.")
  private double minutes = 10;

  @Option(names = "--clients", description = "Clients at once.")
  private int clients = 8;

  /** Heap after collection and resident memory at one moment, in MiB. */
  private record Memory(double heap, double resident) {}

  @Override
  public Integer call() throws Exception {
    Path folder = Files.createTempDirectory("rshare-bench");
    Path world = BenchWorld.write(folder);
    List<Memory> seen = new ArrayList<>();
    var files = new StoreFiles(folder.resolve("rshare.db"));
    long busy;
    try (var databases = new Databases(Optional.ofNullable(database), folder);
        var service =
            ServiceProcess.start(
                Path.of(""), folder, world, databases.ofService("service"), Map.of())) {
      BenchWorld.fillLists(service.endpoint());
      var load = new HttpLoad(service.endpoint(), 200);
      Duration part = Duration.ofNanos((long) (minutes * 60e9 / 20));
      for (int i = 1; i <= 20; i++) {
        // New ones for every part: the timestamps of signed calls grow old.
        var calls = Scenario.MIX_70_30.calls(service.endpoint());
        Latencies latencies = load.closed(calls, clients, part);
        seen.add(
            new Memory(
                service.meter().heapAfterCollection() / 1048576.0, service.meter().residentMiB()));
        int out = connectionsKept(service.meter());
        System.out.printf(
            "%5.1f min: %6.0f calls/s, p99 %6.2f ms, heap %5.1f MiB, resident %4.0f MiB, connections out %d, files %.1f MB%n",
            minutes * i / 20,
            latencies.perSecond(),
            latencies.millis(99),
            seen.getLast().heap(),
            seen.getLast().resident(),
            out,
            files.bytes() / 1e6);
        if (out > 0) {
          System.out.println("a connection did not come back");
          return 1;
        }
      }
      busy = files.bytes();
    }
    boolean small = database != null || files.keepToTheirContent(busy);
    return isFlat(seen) && small ? 0 : 1;
  }

  /**
   * Connections that are out although nobody calls. The service itself asks the database now and
   * then, so only what is out at every look has not come back.
   */
  private static int connectionsKept(ProcessMeter meter) throws Exception {
    int kept = Integer.MAX_VALUE;
    for (int look = 0; look < LOOKS && kept > 0; look++) {
      Thread.sleep(PAUSE_MILLIS);
      kept = Math.min(kept, meter.connectionsInUse());
    }
    return kept;
  }

  /** Whether the last quarter takes no more than the second did, give or take a little. */
  static boolean isFlat(List<Memory> seen) {
    int quarter = seen.size() / 4;
    List<Memory> before = seen.subList(quarter, 2 * quarter);
    List<Memory> after = seen.subList(seen.size() - quarter, seen.size());
    double heap =
        Comparison.median(after.stream().map(Memory::heap).toList())
            / Comparison.median(before.stream().map(Memory::heap).toList());
    double resident =
        Comparison.median(after.stream().map(Memory::resident).toList())
            / Comparison.median(before.stream().map(Memory::resident).toList());
    System.out.printf(
        "last quarter to second: heap %.2f, resident %.2f; flat up to %.2f%n",
        heap, resident, GROWTH);
    return heap <= GROWTH && resident <= GROWTH;
  }
}
