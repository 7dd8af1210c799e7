package io.rshare.benchmarks.load;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import jdk.jfr.consumer.RecordedFrame;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** {@code ./rshare bench authorisation}: its part of the CPU of a CreateResourceShare. */
@Command(
    name = "authorisation",
    description = "Measure which part of a CreateResourceShare's CPU goes into authorising it.",
    mixinStandardHelpOptions = true,
    showDefaultValues = true)
final class AuthorisationBench implements Callable<Integer> {
  @Option(
      names = "--db",
      description = "URL of a MySQL; a new database is made there. Else SQLite.")
  private @Nullable String database;

  @Option(names = "--warm-up", description = "Seconds before.")
  private int warmUp = 60;

  @Option(names = "--seconds", description = "Length of the run.")
  private int seconds = 20;

  @Option(names = "--scenario", description = "${COMPLETION-CANDIDATES}")
  private Scenario scenario = Scenario.CREATE_RESOURCE_SHARE;

  @Override
  public Integer call() throws Exception {
    Path folder = Files.createTempDirectory("rshare-bench");
    Path world = BenchWorld.write(folder);
    try (var databases = new Databases(Optional.ofNullable(database), folder);
        var service =
            ServiceProcess.start(
                Path.of(""), folder, world, databases.create("service"), Map.of())) {
      BenchWorld.fillLists(service.endpoint());
      var load = new HttpLoad(service.endpoint(), scenario.status());
      var calls = scenario.calls(service.endpoint());
      load.closed(calls, 8, Duration.ofSeconds(warmUp));
      var recording = Recording.start(service.meter(), folder.resolve("bench.jfr"));
      var round =
          Round.of(service.meter(), () -> load.closed(calls, 8, Duration.ofSeconds(seconds)));
      recording.stop(service.meter());
      System.out.printf(
          "authorisation: %.2f %% of the CPU of a call (%s, %s; %.0f us CPU and %.1f kB a call); %s%n",
          100 * recording.share(frame -> true, frame -> isStep(frame)),
          scenario.label(),
          databases.describe(),
          round.cpuMicros(),
          round.bytes() / 1000,
          recording.file());
    }
    return 0;
  }

  /** The step itself: filling the condition keys included, what it is asked about not. */
  private static boolean isStep(RecordedFrame frame) {
    return frame.getMethod().getName().equals("authorise")
        && frame.getMethod().getType().getName().endsWith(".Dispatcher");
  }
}
