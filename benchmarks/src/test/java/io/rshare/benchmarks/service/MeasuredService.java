package io.rshare.benchmarks.service;

import io.rshare.testkit.SignedClient;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The service as {@code ./rshare serve} starts it, with what it cost. */
final class MeasuredService implements AutoCloseable {
  private static final Pattern ENDPOINT = Pattern.compile("\"endpoint\"\\s*:\\s*\"([^\"]+)\"");
  private static final Pattern RESIDENT = Pattern.compile("VmRSS:\\s+(\\d+) kB");
  private static final int START_SECONDS = 60;

  private final Process process;
  private final Duration start;
  private final SignedClient client;

  private MeasuredService(Process process, Duration start, SignedClient client) {
    this.process = process;
    this.start = start;
    this.client = client;
  }

  /**
   * Starts the service in {@code project} on {@code data}; done when the first call is answered.
   */
  static MeasuredService start(Path project, Path data, Path world) throws Exception {
    long begin = System.nanoTime();
    Process process =
        new ProcessBuilder(
                List.of(
                    project.resolve("rshare").toString(),
                    "serve",
                    "--port",
                    "0",
                    "--data",
                    data.toString(),
                    "--world",
                    world.toString()))
            .redirectError(data.resolve("log").toFile())
            .redirectOutput(ProcessBuilder.Redirect.DISCARD)
            .start();
    Path file = data.resolve("service.json");
    while (!Files.exists(file)) {
      if (process.waitFor(2, TimeUnit.MILLISECONDS)
          || System.nanoTime() - begin > TimeUnit.SECONDS.toNanos(START_SECONDS)) {
        throw new IllegalStateException(Files.readString(data.resolve("log")));
      }
    }
    Matcher endpoint = ENDPOINT.matcher(Files.readString(file));
    if (!endpoint.find()) {
      throw new IllegalStateException("no endpoint in " + file);
    }
    var client = new SignedClient(endpoint.group(1));
    ServiceBench.requireCreated(ServiceBench.create(client));
    return new MeasuredService(process, Duration.ofNanos(System.nanoTime() - begin), client);
  }

  /** From the command to the first answered CreateResourceShare. */
  Duration start() {
    return start;
  }

  /** CPU time of the process so far. */
  Duration cpu() {
    return process.info().totalCpuDuration().orElse(Duration.ZERO);
  }

  /** Resident memory in MiB; 0 where the system does not tell. */
  long residentMiB() throws IOException {
    Path status = Path.of("/proc", Long.toString(process.pid()), "status");
    if (!Files.exists(status)) {
      return 0;
    }
    Matcher resident = RESIDENT.matcher(Files.readString(status));
    return resident.find() ? Long.parseLong(resident.group(1)) / 1024 : 0;
  }

  SignedClient client() {
    return client;
  }

  @Override
  public void close() throws InterruptedException {
    process.destroy();
    if (!process.waitFor(10, TimeUnit.SECONDS)) {
      process.destroyForcibly().waitFor();
    }
  }
}
