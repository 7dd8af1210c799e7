package io.rshare.benchmarks.load;

import io.rshare.testkit.SignedClient.Credentials;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** {@code ./rshare bench principals}: the heap once every one of many principals has called. */
@Command(
    name = "principals",
    description = "Measure the heap with the policies of many principals compiled.",
    mixinStandardHelpOptions = true,
    showDefaultValues = true)
final class PrincipalsBench implements Callable<Integer> {
  private static final int USERS_OF_AN_ACCOUNT = 100;
  private static final int PER_SECOND = 500;

  // A world file is read as a whole, which takes more than to serve what is in it.
  private static final String IMPORT_HEAP = "1g";
  private static final String SECRET = "bench-secret-not-real";

  @Option(
      names = "--db",
      description = "URL of a MySQL; a new database is made there. Else SQLite.")
  private @Nullable String database;

  @Option(names = "--principals", description = "Users, each with a policy of its own.")
  private int principals = 10_000;

  @Option(names = "--statements", description = "Statements in each policy.")
  private int statements = 4;

  @Option(names = "--heap", description = "Most heap that the service may take.")
  private String heap = "256m";

  @Override
  public Integer call() throws Exception {
    Path folder = Files.createTempDirectory("rshare-bench");
    Path world = world(folder, principals, statements);
    try (var databases = new Databases(Optional.ofNullable(database), folder)) {
      String url = databases.create("service");
      ServiceProcess.applyWorld(Path.of(""), folder, world, url, IMPORT_HEAP);
      measure(folder, world, url);
    }
    return 0;
  }

  private void measure(Path folder, Path world, String url) throws Exception {
    try (var service =
        ServiceProcess.start(Path.of(""), folder, world, url, Map.of("RSHARE_HEAP", heap))) {
      long before = service.meter().heapAfterCollection();
      callOnce(service.endpoint(), principals);
      System.out.printf(
          "%,d principals, %d statements each, all called: heap %.1f MB after collection"
              + " (%.1f MB before the calls), at most %s; resident %d MiB%n",
          principals,
          statements,
          service.meter().heapAfterCollection() / 1e6,
          before / 1e6,
          heap,
          service.meter().residentMiB());
    }
  }

  /** Every principal lists its shares, which its own policy has to allow. */
  static void callOnce(String endpoint, int principals) throws IOException {
    var load = new HttpLoad(endpoint, 200);
    int[] next = {0};
    Supplier<byte[]> calls =
        () ->
            new SignedCalls(
                    endpoint,
                    Credentials.of("Key" + next[0]++, SECRET),
                    "ListResourceShares",
                    Map.of("ResourceOwner", "Self"),
                    Map.of())
                .get();
    load.open(calls, PER_SECOND, 8, Duration.ofNanos(principals * 1_000_000_000L / PER_SECOND));
  }

  /** Writes the world file into {@code folder}. */
  static Path world(Path folder, int principals, int statements) throws IOException {
    var yaml = new StringBuilder("accounts:\n");
    for (int first = 0; first < principals; first += USERS_OF_AN_ACCOUNT) {
      int end = Math.min(principals, first + USERS_OF_AN_ACCOUNT);
      yaml.append("  - id: '").append(1_000_000_000_000_000L + first).append("'\n    policies:\n");
      for (int user = first; user < end; user++) {
        policy(yaml, user, statements);
      }
      yaml.append("    users:\n");
      for (int user = first; user < end; user++) {
        yaml.append(
            "      - {name: u%1$d, id: '%2$d', policies: [P%1$d], accessKeys: [{id: Key%1$d, secret: %3$s}]}\n"
                .formatted(user, 200_000_000_000_000_000L + user, SECRET));
      }
    }
    return Files.writeString(folder.resolve("principals-world.yaml"), yaml);
  }

  /** One statement that allows the list and others that differ from user to user. */
  private static void policy(StringBuilder yaml, int user, int statements) {
    yaml.append("      - name: P").append(user).append('\n');
    yaml.append("        document:\n          Version: '1'\n          Statement:\n");
    yaml.append("            - {Effect: Allow, Action: 'resourcesharing:List*', Resource: '*'}\n");
    for (int i = 1; i < statements; i++) {
      yaml.append(
          "            - {Effect: Deny, Action: ['resourcesharing:Create*', 'resourcesharing:Associate*'], Resource: '*', Condition: {StringLike: {'resourcesharing:ResourceArn': 'acs:vpc:*:*:vswitch/vsw-%d-%d-*'}}}\n"
              .formatted(user, i));
    }
  }
}
