package io.rshare.benchmarks.service;

import io.rshare.testkit.SignedClient;
import io.rshare.testkit.SignedClient.Answer;
import io.rshare.testkit.SignedClient.Credentials;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.ThreadLocalRandom;

/**
 * {@code ./rshare bench service}: how long a start takes, and how many signed and authorised
 * CreateResourceShare calls a second the service answers. Client and service share the machine, so
 * the figures are a floor.
 */
public final class ServiceBench {
  private static final Credentials KEY = Credentials.of("BenchKey", "bench-secret-not-real");
  private static final int STARTS = 5;
  private static final int WARM_UP_SECONDS = 10;
  private static final int SECONDS = 15;

  private ServiceBench() {}

  /** Runs both measurements; the project's folder is the working directory. */
  public static void main(String[] args) throws Exception {
    Path project = Path.of("").toAbsolutePath();
    Path world =
        Path.of(
            Objects.requireNonNull(ServiceBench.class.getResource("/service/bench-world.yaml"))
                .toURI());
    System.out.println("start to the first answered CreateResourceShare, empty database");
    for (int i = 0; i < STARTS; i++) {
      try (var service = MeasuredService.start(project, scratch(), world)) {
        System.out.printf(
            "  %5d ms, %5d ms CPU, %4d MiB resident%n",
            service.start().toMillis(), service.cpu().toMillis(), service.residentMiB());
      }
    }
    System.out.println("CreateResourceShare, one resource, one target, embedded database");
    try (var service = MeasuredService.start(project, scratch(), world)) {
      load(service, 8, WARM_UP_SECONDS);
      for (int clients : new int[] {1, 8, 32}) {
        report(service, clients);
      }
    }
  }

  private static Path scratch() throws java.io.IOException {
    return Files.createTempDirectory("rshare-bench");
  }

  private static void report(MeasuredService service, int clients) throws Exception {
    Duration before = service.cpu();
    List<Long> micros = load(service, clients, SECONDS);
    Duration cpu = service.cpu().minus(before);
    micros.sort(null);
    System.out.printf(
        "  %2d clients: %6.0f calls/s, p50 %5.2f ms, p99 %5.2f ms, %4d us CPU a call, %4d MiB%n",
        clients,
        micros.size() / (double) SECONDS,
        micros.get(micros.size() / 2) / 1000.0,
        micros.get(micros.size() * 99 / 100) / 1000.0,
        cpu.toNanos() / 1000 / micros.size(),
        service.residentMiB());
  }

  /** Each client sends its next call when the last is answered; the latencies in microseconds. */
  private static List<Long> load(MeasuredService service, int clients, int seconds)
      throws InterruptedException, ExecutionException {
    long end = System.nanoTime() + Duration.ofSeconds(seconds).toNanos();
    Callable<List<Long>> client =
        () -> {
          List<Long> micros = new ArrayList<>();
          while (System.nanoTime() < end) {
            long begin = System.nanoTime();
            requireCreated(create(service.client()));
            micros.add((System.nanoTime() - begin) / 1000);
          }
          return micros;
        };
    List<Long> all = new ArrayList<>();
    try (var threads = Executors.newFixedThreadPool(clients)) {
      List<Future<List<Long>>> running = new ArrayList<>();
      for (int i = 0; i < clients; i++) {
        running.add(threads.submit(client));
      }
      for (Future<List<Long>> done : running) {
        all.addAll(done.get());
      }
    }
    return all;
  }

  static Answer create(SignedClient client) {
    return client.call(
        KEY,
        "CreateResourceShare",
        Map.of(
            "ResourceShareName", "bench",
            "Resources.1.ResourceType", "VSwitch",
            "Resources.1.ResourceId", "vsw-" + ThreadLocalRandom.current().nextInt(1 << 30),
            "Targets.1", "1000000000000002"));
  }

  static void requireCreated(Answer answer) {
    if (answer.status() != 200) {
      throw new IllegalStateException(answer.body());
    }
  }
}
