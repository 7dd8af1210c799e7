package io.rshare.bootstrap;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.rshare.domain.port.Worlds;
import io.rshare.domain.world.World;
import java.io.IOException;
import java.io.InputStream;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Starts that fail although the options can be read, each with a message for the user. */
class StartFailureTest {
  @TempDir private Path data = Path.of("replaced");

  @Test
  void refusesTheDemoWorldBeyondThisMachine() throws Exception {
    var everywhere =
        new ServiceOptions("0.0.0.0", 0, data, Optional.empty(), Optional.empty(), false);
    assertThatExceptionOfType(StartFailure.class)
        .isThrownBy(() -> RunningService.start(everywhere))
        .withMessageContaining("--allow-demo-world");
    assertThat(stored()).isEqualTo(World.EMPTY);

    var asked = new ServiceOptions("0.0.0.0", 0, data, Optional.empty(), Optional.empty(), true);
    RunningService.start(asked).close();
  }

  @Test
  void refusesTheDemoKeysBeyondThisMachineWhateverFileTheyCameFrom() throws Exception {
    try (InputStream demo = RunningService.class.getResourceAsStream("/demo-world.yaml")) {
      String text = new String(demo.readAllBytes(), StandardCharsets.UTF_8);
      Path copy = Files.writeString(data.resolve("copy.yaml"), text + "# a comment\n");
      var everywhere =
          new ServiceOptions("0.0.0.0", 0, data, Optional.empty(), Optional.of(copy), false);
      assertThatExceptionOfType(StartFailure.class)
          .isThrownBy(() -> RunningService.start(everywhere))
          .withMessageContaining("--allow-demo-world");
      assertThat(stored()).isEqualTo(World.EMPTY);
    }
  }

  @Test
  void refusesTheDemoKeysBeyondThisMachineThatAreStoredAlready() {
    RunningService.start(ServiceOptions.local(data)).close();
    var everywhere =
        new ServiceOptions("0.0.0.0", 0, data, Optional.empty(), Optional.empty(), false);

    assertThatExceptionOfType(StartFailure.class)
        .isThrownBy(() -> RunningService.start(everywhere))
        .withMessageContaining("--allow-demo-world");
  }

  /** What a start left in the database, refused or not. */
  private World stored() throws IOException {
    try (OpenedStore store = OpenedStore.of(data, Optional.empty())) {
      return store.bean(Worlds.class).current();
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"allow-all", "Allow-All"})
  void refusesToAllowAllBeyondThisMachine(String authorizer) {
    var everywhere =
        new ServiceOptions("0.0.0.0", 0, data, Optional.empty(), Optional.empty(), true);
    assertThatExceptionOfType(StartFailure.class)
        .isThrownBy(() -> RunningService.start(everywhere, Map.of("rshare.authorizer", authorizer)))
        .withMessageContaining("loopback");
  }

  @Test
  void startProblemsDoNotRepeatPasswords() {
    var options =
        new ServiceOptions(
            "127.0.0.1",
            0,
            data,
            Optional.of("jdbc:mysql://127.0.0.1:1/x?password=topsecret"),
            Optional.empty(),
            false);
    assertThatExceptionOfType(StartFailure.class)
        .isThrownBy(() -> RunningService.start(options))
        .satisfies(failure -> assertThat(failure.getMessage()).doesNotContain("topsecret"));
  }

  @Test
  void saysWhatToDoAboutATakenPort() throws Exception {
    try (var socket = new ServerSocket(0)) {
      var taken =
          new ServiceOptions(
              "127.0.0.1", socket.getLocalPort(), data, Optional.empty(), Optional.empty(), false);
      assertThatExceptionOfType(StartFailure.class)
          .isThrownBy(() -> RunningService.start(taken))
          .withMessageContaining("choose another with --port");
    }
  }

  @Test
  void tellsWhatIsWrongWithAWorldFile() throws Exception {
    Path world = Files.writeString(data.resolve("world.yaml"), "accounts:\n  - id: 1\n");
    var options =
        new ServiceOptions("127.0.0.1", 0, data, Optional.empty(), Optional.of(world), false);
    assertThatExceptionOfType(StartFailure.class)
        .isThrownBy(() -> RunningService.start(options))
        .withMessageContaining("world.yaml:2: field 'id' must be 16 digits (quote it), not '1'");
  }
}
