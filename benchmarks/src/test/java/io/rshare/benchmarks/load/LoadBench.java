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

/** {@code ./rshare bench load}: calls of every kind, beside their floors. */
@Command(
    name = "load",
    description = "Measure signed calls against the service, beside what the same work costs bare.",
    mixinStandardHelpOptions = true,
    showDefaultValues = true)
final class LoadBench implements Callable<Integer> {
  private static final Duration STALLS = Duration.ofSeconds(5);

  @Option(
      names = "--db",
      description = "URL of a MySQL; new databases are made there. Else SQLite.")
  private @Nullable String database;

  @Option(names = "--scenario", split = ",", description = "${COMPLETION-CANDIDATES}; else all.")
  private List<Scenario> scenarios = List.of(Scenario.values());

  @Option(names = "--clients", split = ",", description = "Clients at once.")
  private List<Integer> clients = List.of(8, 32);

  @Option(names = "--seconds", description = "Length of each run.")
  private double seconds = 2;

  @Option(names = "--rounds", description = "Runs, in turns with the floor.")
  private int rounds = 5;

  @Option(
      names = "--open",
      split = ",",
      description = "Calls a second of the open rows; else half of the best closed row.")
  private List<Double> rates = List.of();

  @Option(names = "--warm-up", description = "Seconds before the first run of a scenario.")
  private double warmUp = 30;

  @Option(names = "--json", description = "File for the figures.")
  private @Nullable Path json;

  @Override
  public Integer call() throws Exception {
    Path folder = Files.createTempDirectory("rshare-bench");
    Path world = BenchWorld.write(folder);
    List<Figures> all = new ArrayList<>();
    try (var databases = new Databases(Optional.ofNullable(database), folder);
        var service =
            ServiceProcess.start(
                Path.of(""), folder, world, databases.create("service"), Map.of());
        var floors = new Floors(service.meter().options(), databases.create("floor"), 3000)) {
      System.out.println(Stalls.seenWithin(STALLS).line());
      BenchWorld.fillLists(service.endpoint());
      ClientThread.goFirst();
      System.out.println(databases.describe() + ", " + Figures.HEAD.strip());
      for (Scenario scenario : scenarios) {
        all.addAll(measured(databases, service, floors, scenario));
      }
      if (scenarios.contains(Scenario.CREATE_RESOURCE_SHARE)) {
        countStatements(databases, service, floors);
      }
      System.out.printf("resident %d MiB%n", service.meter().residentMiB());
    }
    if (json != null) {
      Files.writeString(
          json, "[" + String.join(",\n", all.stream().map(Figures::json).toList()) + "]\n");
    }
    return 0;
  }

  private List<Figures> measured(
      Databases databases, ServiceProcess service, Floors floors, Scenario scenario)
      throws Exception {
    var load = new HttpLoad(service.endpoint(), scenario.status());
    var calls = new SignedAhead(scenario.calls(service.endpoint()));
    Contender closed =
        calls.before(
            (count, time) -> Round.of(service.meter(), () -> load.closed(calls, count, time)));
    Optional<Contender> floor = floors.under(scenario);
    List<Figures> figures = new ArrayList<>();
    Comparison.of(closed, floor, 8, 1, time(warmUp));
    for (int count : clients) {
      var runs = Comparison.of(closed, floor, count, rounds, time(seconds));
      figures.add(Figures.of(databases.describe(), scenario, "closed", count, runs));
      System.out.println(figures.getLast().line());
    }
    double best = figures.stream().mapToDouble(Figures::perSecond).max().orElseThrow();
    for (double rate : rates.isEmpty() ? List.of(best / 2) : rates) {
      Contender open =
          calls.before(
              (count, time) ->
                  Round.of(service.meter(), () -> load.open(calls, rate, count, time)));
      var runs = Comparison.of(open, floors.under(scenario, rate), 64, rounds, time(seconds));
      figures.add(Figures.of(databases.describe(), scenario, "open", 64, runs));
      System.out.println(figures.getLast().line());
    }
    return figures;
  }

  /** Each statement is a round trip to MySQL; what the service does on its own is in the figure. */
  private void countStatements(Databases databases, ServiceProcess service, Floors floors)
      throws Exception {
    Scenario scenario = Scenario.CREATE_RESOURCE_SHARE;
    var calls = scenario.calls(service.endpoint());
    var load = new HttpLoad(service.endpoint(), scenario.status());
    Contender closed =
        (count, time) -> Round.of(service.meter(), () -> load.closed(calls, count, time));
    count("service", databases, closed);
    count("floor", databases, floors.under(scenario).orElseThrow());
  }

  private void count(String name, Databases databases, Contender contender) throws Exception {
    Optional<Long> before = databases.statements();
    Round round = contender.run(8, time(seconds));
    Optional<Long> after = databases.statements();
    if (before.isPresent() && after.isPresent()) {
      System.out.printf(
          "%s: %.2f statements a call%n",
          name,
          (double) (after.get() - before.get()) / round.latencies().histogram().getTotalCount());
    }
  }

  private static Duration time(double seconds) {
    return Duration.ofNanos((long) (seconds * 1e9));
  }
}
