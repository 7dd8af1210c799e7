package io.rshare.benchmarks.load;

import io.rshare.testkit.SignedClient.Credentials;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
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
 * {@code ./rshare bench identities}: what one user costs among few and among many: to start, to
 * read and to change it, and the first call that it signs.
 */
@Command(
    name = "identities",
    description = "Read, change and authenticate single users of small and large stores.",
    mixinStandardHelpOptions = true,
    showDefaultValues = true)
final class IdentitiesBench implements Callable<Integer> {
  private static final String TOKEN = "bench-admin-token-not-real";
  private static final Duration RUN = Duration.ofSeconds(3);
  private static final int CALLERS = 500;

  @Option(
      names = "--db",
      description = "URL of a MySQL; new databases are made there. Else SQLite.")
  private @Nullable String database;

  @Option(names = "--users", split = ",", description = "Users of each store.")
  private List<Integer> sizes = List.of(100, 100_000);

  @Override
  public Integer call() throws Exception {
    for (int users : sizes) {
      Path folder = Files.createTempDirectory("rshare-bench");
      try (var databases = new Databases(Optional.ofNullable(database), folder)) {
        String url = databases.create("identities");
        long begun = System.nanoTime();
        ManyIdentities.fill(url, ServiceProcess.NO_SECRET, users);
        System.out.printf(
            "%s, %,d users: filled by plain JDBC at %,.0f a second%n",
            databases.describe(), users, users / seconds(begun));
        begun = System.nanoTime();
        try (var service =
            ServiceProcess.start(
                Path.of(""), folder, null, url, Map.of("RSHARE_ADMIN_TOKEN", TOKEN))) {
          System.out.printf("  started after %.2f s%n", seconds(begun));
          measure(service, users);
        }
      }
    }
    return 0;
  }

  private static void measure(ServiceProcess service, int users) throws Exception {
    String endpoint = service.endpoint();
    var found = new HttpLoad(endpoint, 200);
    var stored = new HttpLoad(endpoint, 204);
    tell("first signed call of each", firstCalls(endpoint, users));
    Supplier<byte[]> warm = signed(endpoint, 0);
    found.closed(warm, 1, RUN);
    tell("signed calls of one user", found.closed(warm, 1, RUN));
    found.closed(requests("GET", endpoint, users, ""), 8, RUN);
    tell("GET of a user", found.closed(requests("GET", endpoint, users, ""), 1, RUN));
    stored.closed(requests("PUT", endpoint, users, "{\"groups\":[]}"), 1, RUN);
    tell(
        "PUT of a user",
        stored.closed(requests("PUT", endpoint, users, "{\"groups\":[]}"), 1, RUN));
    for (int clients : List.of(30, 300)) {
      Latencies many = found.closed(requests("GET", endpoint, users, ""), clients, RUN);
      System.out.printf(
          "  %d GETs at once: %,.0f a second, p99 %.1f ms; heap %.0f MiB after collection%n",
          clients,
          many.perSecond(),
          many.millis(99),
          service.meter().heapAfterCollection() / 1048576.0);
    }
  }

  private static void tell(String what, Latencies latencies) {
    System.out.printf(
        "  %s: p50 %.2f ms, p99 %.2f ms%n", what, latencies.millis(50), latencies.millis(99));
  }

  /** Each user lists its shares for the first time, one after the other. */
  private static Latencies firstCalls(String endpoint, int users) throws IOException {
    int callers = Math.min(CALLERS, users);
    int[] next = {0};
    return new HttpLoad(endpoint, 200)
        .open(
            () -> signed(endpoint, (int) ((long) next[0]++ % callers * users / callers)).get(),
            100,
            1,
            Duration.ofMillis(callers * 10L));
  }

  private static Supplier<byte[]> signed(String endpoint, int user) {
    return new SignedCalls(
        endpoint,
        Credentials.of("Key" + user, ManyIdentities.SECRET),
        "ListResourceShares",
        Map.of("ResourceOwner", "Self"),
        Map.of());
  }

  /** Requests of an administrator about one user after the other. */
  private static Supplier<byte[]> requests(String method, String endpoint, int users, String body) {
    int[] next = {0};
    return () -> {
      // Strides that no small store divides, so that neighbours do not come one after the other.
      int user = (int) (7_919L * next[0]++ % users);
      String path =
          "/v1/admin/accounts/"
              + ManyIdentities.account(user)
              + "/users/"
              + ManyIdentities.name(user);
      return (method
              + " "
              + path
              + " HTTP/1.1\r\nHost: "
              + endpoint
              + "\r\nAuthorization: Bearer "
              + TOKEN
              + "\r\nContent-Type: application/json\r\nContent-Length: "
              + body.length()
              + "\r\n\r\n"
              + body)
          .getBytes(StandardCharsets.ISO_8859_1);
    };
  }

  private static double seconds(long begun) {
    return (System.nanoTime() - begun) / 1e9;
  }
}
