package io.rshare.bootstrap;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class OpenedStoreTest {
  @TempDir private Path data = Path.of("replaced");

  @Test
  void aCopyThatCannotBeOpenedIsNotLeftBehind() throws IOException {
    Files.writeString(data.resolve("rshare.db"), "no database".repeat(1000));
    Path scratch = Files.createDirectory(data.resolve("scratch"));

    assertThatExceptionOfType(StartFailure.class)
        .isThrownBy(() -> OpenedStore.copied(data, scratch));

    assertThat(scratch).doesNotExist();
  }
}
