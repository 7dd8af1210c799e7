package io.rshare.bootstrap;

import static org.assertj.core.api.Assertions.assertThat;

import io.rshare.testkit.LoopDevice;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A folder from which the library of SQLite cannot be loaded is told in one sentence. */
class NativeLibraryTest {
  @TempDir private Path folder = Path.of("replaced");

  private Path data = Path.of("replaced");

  @BeforeEach
  void somethingIsStored() {
    data = folder.resolve("data");
    RunningService.start(ServiceOptions.local(data)).close();
  }

  private String refusal(String property, Path temporary, String... command)
      throws IOException, InterruptedException {
    List<String> options =
        List.of("--enable-native-access=ALL-UNNAMED", "-D" + property + "=" + temporary);
    Told told = Told.byProcess(folder, options, Map.of(), command).nothingElse(1);
    assertThat(told.err().lines()).hasSize(1);
    return told.err();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "serve --port 0 --data",
        "store check --data",
        "store check --accept --data",
        "store copy --to jdbc:mysql://127.0.0.1:1/none --from"
      })
  void aFolderThatTakesNoFilesEndsTheCommand(String command) throws Exception {
    Path file = Files.writeString(folder.resolve("file"), "no folder");

    assertThat(refusal("org.sqlite.tmpdir", file, (command + " " + data).split(" ", -1)))
        .startsWith(
            "rshare: the native library of SQLite cannot be loaded from the folder for temporary"
                + " files %s: no file can be written there (".formatted(file))
        .endsWith(
            "; name a folder that is writable and not mounted noexec with"
                + " RSHARE_JAVA_OPTS=-Dorg.sqlite.tmpdir=FOLDER\n");
  }

  @Test
  void aFolderThatIsMountedNoexecEndsTheStart() throws Exception {
    Path mounted = Files.createDirectory(folder.resolve("mounted"));
    try {
      LoopDevice.run("mount", "-t", "tmpfs", "-o", "noexec", "tmpfs", mounted.toString());
    } catch (AssertionError | IOException e) {
      Assumptions.abort("needs root, to mount a file system: " + e.getMessage());
    }
    try {
      assertThat(
              refusal("java.io.tmpdir", mounted, "serve", "--port", "0", "--data", data.toString()))
          .contains(
              "temporary files " + mounted + ": failed to map segment from shared object",
              "RSHARE_JAVA_OPTS=-Djava.io.tmpdir=FOLDER");
    } finally {
      LoopDevice.run("umount", mounted.toString());
    }
  }

  @Test
  void theFolderOfTheDriverTakesPrecedence() throws Exception {
    Path file = Files.writeString(folder.resolve("file"), "no folder");

    Told told =
        Told.byProcess(
            folder,
            List.of(
                "--enable-native-access=ALL-UNNAMED",
                "-Djava.io.tmpdir=" + file,
                "-Dorg.sqlite.tmpdir=" + folder),
            Map.of(),
            "store",
            "check",
            "--data",
            data.toString());

    assertThat(told.status()).as(told.err()).isZero();
    assertThat(told.out()).contains("all is well");
  }
}
