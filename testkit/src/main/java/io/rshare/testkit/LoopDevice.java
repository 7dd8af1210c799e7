package io.rshare.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Assumptions;

/**
 * A file system in a file, mounted until it is closed. Needs root and loop devices: who cannot have
 * them skips the test, and says so.
 */
public final class LoopDevice implements AutoCloseable {
  private final Path mounted;

  private LoopDevice(Path mounted) {
    this.mounted = mounted;
  }

  /** A new file system of {@code megabytes} in the file {@code image}. */
  public static Path formatted(Path image, int megabytes) throws IOException, InterruptedException {
    run("truncate", "-s", megabytes + "M", image.toString());
    try {
      run("mkfs.ext4", "-q", "-F", "-m", "0", image.toString());
      of(image, image.resolveSibling("trial")).close();
    } catch (AssertionError | IOException e) {
      Assumptions.abort("needs root and loop devices: " + e.getMessage());
    }
    return image;
  }

  /** What {@code image} holds, in the folder {@code mounted}, which is made. */
  public static LoopDevice of(Path image, Path mounted) throws IOException, InterruptedException {
    Files.createDirectories(mounted);
    run("mount", "-o", "loop", image.toString(), mounted.toString());
    return new LoopDevice(mounted);
  }

  /** Where it is mounted. */
  public Path folder() {
    return mounted;
  }

  /** Runs a command, which has to succeed. */
  public static void run(String... command) throws IOException, InterruptedException {
    Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
    String text = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    assertThat(process.waitFor()).as("%s: %s", String.join(" ", command), text).isZero();
  }

  @Override
  public void close() throws IOException, InterruptedException {
    run("umount", mounted.toString());
  }
}
