package io.rshare.benchmarks.load;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** {@code ./rshare bench versus}: whether a change pays, in turns with what was there before. */
@Command(
    name = "versus",
    description = "Compare this service with another checkout or other settings, in turns.",
    mixinStandardHelpOptions = true,
    showDefaultValues = true)
final class VersusBench implements Callable<Integer> {
  @Option(
      names = "--db",
      description =
          "URL of a MySQL; new databases are made there. Else each has an embedded one of its own kind.")
  private @Nullable String database;

  @Option(names = "--other", description = "Folder of the other checkout; else this one.")
  private Path other = Path.of("");

  @Option(names = "--set", description = "Environment of the other, as NAME=VALUE.")
  private Map<String, String> environment = Map.of();

  @Option(names = "--scenario", description = "${COMPLETION-CANDIDATES}")
  private Scenario scenario = Scenario.CREATE_RESOURCE_SHARE;

  @Option(names = "--clients", description = "Clients at once.")
  private int clients = 8;

  @Option(names = "--seconds", description = "Length of each run.")
  private double seconds = 2;

  @Option(names = "--rounds", description = "Runs of each.")
  private int rounds = 7;

  @Option(names = "--open", description = "Calls a second, whatever the answers do; else closed.")
  private double perSecond;

  @Option(names = "--warm-up", description = "Seconds before the first run of each.")
  private double warmUp = 15;

  @Override
  public Integer call() throws Exception {
    Path folder = Files.createTempDirectory("rshare-bench");
    Path world = BenchWorld.write(folder);
    Path here = Files.createDirectory(folder.resolve("this"));
    Path there = Files.createDirectory(folder.resolve("other"));
    try (var databases = new Databases(Optional.ofNullable(database), folder);
        var mine =
            ServiceProcess.start(Path.of(""), here, world, databases.ofService("a"), Map.of());
        var theirs =
            ServiceProcess.start(other, there, world, databases.ofService("b"), environment)) {
      Contender first = contender(mine);
      Contender second = contender(theirs);
      ClientThread.goFirst();
      Comparison.of(first, Optional.of(second), clients, 1, time(warmUp));
      var runs = Comparison.of(first, Optional.of(second), clients, rounds, time(seconds));
      System.out.println(Figures.HEAD.replace("floor", "other"));
      System.out.println(Figures.of(databases.describe(), scenario, kind(), clients, runs).line());
      System.out.printf(
          "allocated a call: %.1f kB, other %.1f kB; resident %d MiB, other %d MiB%n",
          runs.median(Round::bytes) / 1000,
          runs.floorMedian(Round::bytes).orElseThrow() / 1000,
          mine.meter().residentMiB(),
          theirs.meter().residentMiB());
    }
    return 0;
  }

  private Contender contender(ServiceProcess service) {
    BenchWorld.fillLists(service.endpoint());
    var load = new HttpLoad(service.endpoint(), scenario.status());
    var calls = new SignedAhead(scenario.calls(service.endpoint()));
    return calls.before(
        (count, time) ->
            Round.of(
                service.meter(),
                () ->
                    perSecond == 0
                        ? load.closed(calls, count, time)
                        : load.open(calls, perSecond, count, time)));
  }

  private String kind() {
    return perSecond == 0 ? "closed" : "open";
  }

  private static Duration time(double seconds) {
    return Duration.ofNanos((long) (seconds * 1e9));
  }
}
