package io.rshare.clients;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;

/**
 * Every client of {@code clients.json} goes through {@link Scenario} on a fresh service, and the
 * page has the results. {@code -Drshare.client=go} runs one of them.
 */
@EnabledIfSystemProperty(
    named = "rshare.clients",
    matches = "true",
    disabledReason = "installs the clients from their registries; ./rshare test --clients does")
class ClientsTest {

  private static final Path PAGE = Path.of("../docs/clients.md");

  private static @Nullable Service limited;

  private final List<Client> clients = Client.all();
  private final Set<Client> skipped = new HashSet<>();
  private final ResultTable results = new ResultTable();

  @TestFactory
  Stream<DynamicTest> clients() {
    List<DynamicTest> tests = new ArrayList<>();
    String only = System.getProperty("rshare.client", "");
    for (Client client : clients) {
      if (!only.isEmpty() && !only.equals(client.name())) {
        skipped.add(client);
        continue;
      }
      tests.add(DynamicTest.dynamicTest(client.name(), () -> run(client)));
    }
    tests.add(DynamicTest.dynamicTest("docs/clients.md", this::comparePage));
    return tests.stream();
  }

  private void run(Client client) throws IOException, InterruptedException {
    String missing = client.missing();
    if (!missing.isEmpty()) {
      skipped.add(client);
      System.err.println("skipped: " + client.name() + ", this machine has no " + missing);
      return;
    }
    client.install();
    try (Driver driver = new Driver(client)) {
      var scenario = new Scenario(client, driver, results);
      try (var service = new Service(Map.of())) {
        scenario.life(service.endpoint());
        scenario.errors(service.endpoint());
        scenario.pages(service.endpoint());
        scenario.values(service.endpoint());
      }
      scenario.throttling(limited().endpoint());
    }
  }

  /** One for all clients, which come one after the other. */
  private static synchronized Service limited() throws IOException, InterruptedException {
    if (limited == null) {
      limited = new Service(Map.of("RSHARE_RATE_LIMITS", "true"));
    }
    return limited;
  }

  @AfterAll
  static synchronized void stop() {
    if (limited != null) {
      limited.close();
    }
  }

  private void comparePage() throws IOException {
    String committed = Files.readString(PAGE);
    String page = Snippets.filled(results.placed(committed, clients, skipped));
    Path fresh = Path.of("target", "clients.md");
    Files.writeString(fresh, page);
    assertThat(committed)
        .as("docs/clients.md differs from what this run made of it: clients/%s", fresh)
        .isEqualTo(page);
  }
}
