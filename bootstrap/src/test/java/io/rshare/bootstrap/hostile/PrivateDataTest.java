package io.rshare.bootstrap.hostile;

import static org.assertj.core.api.Assertions.assertThat;

import io.rshare.testkit.SignedClient.Credentials;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The data folder of a process is its owner's alone, whatever its umask allows to others. */
@Timeout(120)
@SuppressWarnings("NullAway.Init")
class PrivateDataTest {
  private static final Credentials KEY =
      Credentials.of("DemoManagementKey0001", "demo-management-secret-not-real");

  @TempDir private Path folder;

  @ParameterizedTest
  @ValueSource(strings = {"000", "022", "077", "777"})
  void everyFileIsClosedToOthers(String umask) throws Exception {
    try (var service = ServedProcess.underUmask(umask, folder, "--tls", "dev")) {
      Map<String, String> share = Map.of("ResourceShareName", "closed");
      assertThat(service.client().call(KEY, "CreateResourceShare", share).status()).isEqualTo(200);
      assertClosed(service.data());
    }
    // What is left of a process that was killed, and what the next one makes of it.
    assertClosed(folder.resolve("data"));
    try (var service = ServedProcess.underUmask(umask, folder, "--tls", "dev")) {
      assertThat(service.client().call(KEY, "DescribeRegions", Map.of()).status()).isEqualTo(200);
      assertClosed(service.data());
    }
  }

  private static void assertClosed(Path data) throws IOException {
    try (Stream<Path> all = Files.walk(data)) {
      List<Path> paths = all.toList();
      assertThat(paths).hasSizeGreaterThan(6);
      for (Path path : paths) {
        assertThat(mode(path)).as(path.toString()).isIn(modes(path));
      }
    }
  }

  private static List<String> modes(Path path) {
    return Files.isDirectory(path) ? List.of("rwx------") : List.of("rw-------", "gone");
  }

  private static String mode(Path path) throws IOException {
    try {
      return PosixFilePermissions.toString(Files.getPosixFilePermissions(path));
    } catch (NoSuchFileException e) {
      // The database has files for a moment.
      return "gone";
    }
  }
}
