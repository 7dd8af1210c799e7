package io.rshare.benchmarks.load;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/**
 * {@code ./rshare bench lists}: a recipient's three lists through the whole call, in a small store
 * and in one that is full of what is not meant for it.
 */
@Command(
    name = "lists",
    description = "Measure the lists of a recipient of 20 shares in stores of several sizes.",
    mixinStandardHelpOptions = true,
    showDefaultValues = true)
final class ListsBench implements Callable<Integer> {
  static final List<String> LISTS =
      List.of("ListResourceShares", "ListSharedResources", "ListSharedTargets");

  @Option(
      names = "--db",
      description = "URL of a MySQL; new databases are made there. Else SQLite.")
  private @Nullable String database;

  @Option(names = "--associations", split = ",", description = "How many the store holds.")
  private List<Integer> sizes = List.of(1_000, 1_000_000);

  @Option(names = "--seconds", description = "Length of each run.")
  private double seconds = 3;

  @Override
  public Integer call() throws Exception {
    for (int size : sizes) {
      Path folder = Files.createTempDirectory("rshare-bench");
      Path world = BenchWorld.write(folder);
      try (var databases = new Databases(Optional.ofNullable(database), folder)) {
        String url = databases.create("lists");
        try (var service = ServiceProcess.start(Path.of(""), folder, world, url, Map.of())) {
          BenchWorld.fillLists(service.endpoint());
        }
        BulkFill.fill(url, size);
        try (var service = ServiceProcess.start(Path.of(""), folder, world, url, Map.of())) {
          System.out.printf("%s, %,d associations%n", databases.describe(), size);
          measure(service.endpoint());
        }
      }
    }
    return 0;
  }

  /** Two runs of each list; the first is for the JVM to warm up. */
  private void measure(String endpoint) throws Exception {
    var load = new HttpLoad(endpoint, 200);
    var time = Duration.ofNanos((long) (seconds * 1e9));
    for (String list : LISTS) {
      Supplier<byte[]> calls = Scenario.listOfOthers(endpoint, list);
      load.closed(calls, 8, time);
    }
    for (String list : LISTS) {
      Latencies latencies = load.closed(Scenario.listOfOthers(endpoint, list), 1, time);
      System.out.printf(
          "  %-20s p50 %.2f ms, p99 %.2f ms%n", list, latencies.millis(50), latencies.millis(99));
    }
  }
}
