package io.rshare.bootstrap;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What the service stores is for its owner alone. */
@SuppressWarnings("NullAway.Init")
class DataFolderTest {
  @TempDir private Path parent;
  private Path data;

  @BeforeEach
  void name() {
    data = parent.resolve("data");
  }

  private static String mode(Path path) throws IOException {
    return PosixFilePermissions.toString(Files.getPosixFilePermissions(path));
  }

  private static void open(Path path) throws IOException {
    Files.setPosixFilePermissions(path, PosixFilePermissions.fromString("rwxrwxrwx"));
  }

  private void assertClosed() throws IOException {
    assertThat(mode(data)).isEqualTo("rwx------");
    try (Stream<Path> all = Files.walk(data)) {
      for (Path path : all.toList()) {
        assertThat(mode(path))
            .as(path.toString())
            .isEqualTo(Files.isDirectory(path) ? "rwx------" : "rw-------");
      }
    }
  }

  @Test
  void allOfItIsClosedToOthers() throws IOException {
    Map<String, Object> tls = Map.of("rshare.tls.mode", "dev");
    try (var service = RunningService.start(ServiceOptions.local(data), tls)) {
      assertThat(service.endpoint()).isNotEmpty();
      assertThat(data.resolve("rshare.db")).isNotEmptyFile();
      assertThat(data.resolve("tls/certificate.key")).exists();
      assertClosed();
    }
    assertClosed();
    // As an older release, or a copy, may have left it.
    open(data);
    open(data.resolve("rshare.db"));
    try (var service = RunningService.start(ServiceOptions.local(data), tls)) {
      assertThat(service.endpoint()).isNotEmpty();
      assertClosed();
    }
  }

  @Test
  void aFolderWithFilesOfOthersKeepsItsRightsAndTheirs() throws IOException {
    Files.createDirectories(data.resolve("backup"));
    Path copy = Files.createFile(data.resolve("backup/rshare.db"));
    Path foreign = Files.createFile(data.resolve("certificate.pem"));
    for (Path path : List.of(data, copy, foreign)) {
      open(path);
    }

    DataFolder.prepare(data, true);

    for (Path path : List.of(data, copy, foreign)) {
      assertThat(mode(path)).as(path.toString()).isEqualTo("rwxrwxrwx");
    }
    assertThat(mode(data.resolve("rshare.db"))).isEqualTo("rw-------");
  }

  @Test
  void theFolderOfAFileSystemIsClosedAndItsOwnSubfolderLeft() throws IOException {
    Path recovered = Files.createDirectories(data.resolve("lost+found"));
    open(data);
    open(recovered);

    DataFolder.prepare(data, true);

    assertThat(mode(data)).isEqualTo("rwx------");
    assertThat(mode(recovered)).isEqualTo("rwxrwxrwx");
  }

  @Test
  void aMasterKeyThatOthersCanReadIsRefused() throws IOException {
    RunningService.start(ServiceOptions.local(data)).close();
    Path key = data.resolve("master.key");
    Files.setPosixFilePermissions(key, PosixFilePermissions.fromString("rw-r-----"));

    assertThatThrownBy(() -> RunningService.start(ServiceOptions.local(data)))
        .isInstanceOf(StartFailure.class)
        .hasMessageContaining("others can read the key file")
        .hasMessageContaining("chmod 600 " + key);
  }
}
