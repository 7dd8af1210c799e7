package io.rshare.bootstrap.hostile;

import static org.assertj.core.api.Assertions.assertThat;

import io.rshare.testkit.SignedClient.Credentials;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** Administrators of a large world who all look at once: everybody is answered. */
@Timeout(300)
class AdministrationUnderLoadTest {
  private static final Credentials KEY = Credentials.of("TestLoadKey0", "test-load-secret");
  private static final String ACCOUNT = "1100000000000001";
  private static final int USERS = 10_000;
  private static final int READERS = 100;

  @TempDir private Path data = Path.of("replaced");

  @Test
  void readsOfALargeWorldAreAllAnswered() throws Exception {
    var world = new StringBuilder("accounts:\n");
    world.append("  - id: \"").append(ACCOUNT).append("\"\n    name: large\n");
    world.append("    quotas: {resourceShares: 1000000}\n");
    world.append("    accessKeys: [{id: TestLoadKey0, secret: test-load-secret}]\n    users:\n");
    for (int i = 0; i < USERS; i++) {
      world.append("      - {name: user%d, id: \"2%017d\"}\n".formatted(i, i));
    }
    Path file = Files.writeString(data.resolve("world.yaml"), world);
    try (var service = ServedProcess.start(data, Optional.of(file), Optional.empty())) {
      Trial.warmUp(service, KEY);
      String token = service.member("adminToken");
      String path = "/v1/admin/accounts/" + ACCOUNT + "/users/user77";
      read(service, 4, path, token);
      Trial trial = Trial.begin(service, KEY);
      assertThat(read(service, READERS, path, token)).isEqualTo("{200=" + READERS + "}");
      trial.end();
    }
  }

  private static String read(ServedProcess service, int readers, String path, String token)
      throws Exception {
    try (var crowd =
        Crowd.of(
            readers,
            service.port(),
            connection -> {
              connection.send(
                  "GET "
                      + path
                      + " HTTP/1.1\r\nHost: x\r\nAuthorization: Bearer "
                      + token
                      + "\r\n\r\n");
              return Integer.toString(connection.receive().status());
            })) {
      return crowd.outcomes().toString();
    }
  }
}
