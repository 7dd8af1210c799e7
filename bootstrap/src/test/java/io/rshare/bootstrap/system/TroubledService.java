package io.rshare.bootstrap.system;

import static io.rshare.bootstrap.system.TestService.MANAGER;
import static org.assertj.core.api.Assertions.assertThat;

import io.rshare.testkit.SignedClient.Answer;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;

/** What services answer that cannot do what a sound call asks of them. */
final class TroubledService {
  private TroubledService() {}

  static Answer throttled() {
    try (var limited = TestService.start("system.yaml", Map.of("rshare.rate-limits", "true"))) {
      Answer last = limited.create(MANAGER, "ResourceShareName", "test");
      for (int i = 0; i < 100 && last.status() == 200; i++) {
        last = limited.create(MANAGER, "ResourceShareName", "test");
      }
      return last;
    }
  }

  static Answer brokenAuthorizer() {
    try (var broken = TestService.start("system.yaml", Map.of("rshare.authorizer", "broken"))) {
      return broken.create(MANAGER, "ResourceShareName", "test");
    }
  }

  static Answer noDatabaseLeft() {
    try {
      Path data = Files.createTempDirectory("rshare-gone");
      Path file = data.resolve("rshare.db");
      Optional<String> url = Optional.of(TestService.embedded(data));
      try (var service = TestService.start("system.yaml", Map.of(), url)) {
        // The first call warms the caches, so that the last one fails where it wants to write.
        assertThat(service.create(MANAGER, "ResourceShareName", "a").status()).isEqualTo(200);
        Files.move(file, data.resolve("elsewhere"));
        try {
          return service.create(MANAGER, "ResourceShareName", "b");
        } finally {
          Files.move(data.resolve("elsewhere"), file);
        }
      }
    } catch (IOException e) {
      throw new IllegalStateException(e);
    }
  }
}
