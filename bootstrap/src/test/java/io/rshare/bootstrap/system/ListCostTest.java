package io.rshare.bootstrap.system;

import static io.rshare.bootstrap.system.TestService.MEMBER;
import static org.assertj.core.api.Assertions.assertThat;

import io.rshare.bootstrap.RunningService;
import io.rshare.bootstrap.ServiceOptions;
import io.rshare.testkit.ManyShares;
import io.rshare.testkit.SignedClient;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * What a member's lists cost as whole signed calls, in a store that is full of other people's
 * shares. {@code -Drshare.scale=1000000} fills it with as many associations and prints the figures
 * of {@code docs/performance.md}; {@code -Drshare.scale.url} names an empty database other than H2.
 */
class ListCostTest {
  private static final int ASSOCIATIONS = Integer.getInteger("rshare.scale", 2_000);
  private static final Optional<String> URL =
      Optional.ofNullable(System.getProperty("rshare.scale.url"));
  private static final int OWN = 20;
  private static final int ROUNDS = Integer.getInteger("rshare.scale.rounds", 20);
  private static final List<String> OPERATIONS =
      List.of("ListResourceShares", "ListSharedResources", "ListSharedTargets");

  @TempDir private Path data = Path.of("replaced");

  @Test
  void isThatOfWhatTheMemberHas() throws SQLException {
    var options =
        new ServiceOptions(
            "127.0.0.1", 0, data, URL, Optional.of(TestService.world("system.yaml")), false);
    try (var service = RunningService.start(options, Map.of())) {
      var client = new SignedClient(service.endpoint());
      try (Connection connection = TestService.pool(service).getConnection()) {
        ManyShares.fill(connection, 0, OWN, "1000000000000001", "1000000000000002");
        ManyShares.fill(connection, OWN, 1_000, "", "9999999999999999");
        figures(client);
        String few = figures(client);
        ManyShares.fill(connection, 1_000, ASSOCIATIONS, "", "9999999999999999");

        System.out.printf("1,000 associations: %s%n%,d: %s%n", few, ASSOCIATIONS, figures(client));
      }
    }
  }

  /** Medians in microseconds. */
  private static String figures(SignedClient client) {
    return OPERATIONS.stream()
        .map(operation -> operation + " " + median(client, operation) + " us")
        .collect(Collectors.joining(", "));
  }

  private static long median(SignedClient client, String operation) {
    long[] times = new long[ROUNDS];
    for (int i = 0; i < ROUNDS; i++) {
      long start = System.nanoTime();
      var answer =
          client.call(
              MEMBER, operation, Map.of("ResourceOwner", "OtherAccounts", "MaxResults", "100"));
      times[i] = (System.nanoTime() - start) / 1_000;
      assertThat(answer.body().split("\"ResourceShareId\"", -1)).hasSize(OWN + 1);
    }
    Arrays.sort(times);
    return times[ROUNDS / 2];
  }
}
