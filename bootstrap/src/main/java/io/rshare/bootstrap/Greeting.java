package io.rshare.bootstrap;

import io.rshare.bootstrap.tls.TrustHints;
import io.rshare.domain.world.World;
import java.nio.file.Path;
import java.util.Optional;

/** What a person sees when the service has started. */
record Greeting(
    String endpoint,
    ServiceOptions options,
    Optional<World> demo,
    boolean tls,
    Optional<String> authority) {
  String text() {
    var text = new StringBuilder();
    text.append("Resource Sharing listening on http://").append(endpoint).append('\n');
    if (tls) {
      text.append("and, on the same port, on https://").append(endpoint).append('\n');
    }
    text.append("Database: ")
        .append(options.database().isPresent() ? "as given with --db" : options.data().toString())
        .append('\n');
    authority.ifPresent(file -> text.append(TrustHints.text(Path.of(file))));
    demo.ifPresent(world -> addDemo(world, text));
    return text.toString();
  }

  private void addDemo(World world, StringBuilder text) {
    text.append("\nDemo world (the keys are public, for trying out only):\n");
    for (DemoIdentity identity : DemoIdentity.of(world)) {
      text.append(
          "  %-12s %-11s %s  %-22s %s%n"
              .formatted(
                  identity.name(),
                  identity.role(),
                  identity.accountId(),
                  identity.accessKeyId(),
                  identity.accessKeySecret()));
    }
    text.append("\nTry it in another terminal:\n  ./rshare demo --data ")
        .append(options.data())
        .append("\n\n");
  }
}
