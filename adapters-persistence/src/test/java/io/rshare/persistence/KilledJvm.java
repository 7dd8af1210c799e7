package io.rshare.persistence;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** A program of these tests in a JVM of its own, which may be ended without a chance to tidy up. */
public final class KilledJvm {
  private static final long LONGEST_MINUTES = 30;

  private KilledJvm() {}

  /** Runs the {@code main} of {@code program}; true if it has ended well within {@code millis}. */
  public static boolean endsWithin(long millis, Class<?> program, String... arguments)
      throws IOException, InterruptedException {
    Path log = Files.createTempFile("rshare-killed", ".log");
    List<String> command =
        new ArrayList<>(
            List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:+UseSerialGC",
                "-XX:TieredStopAtLevel=1",
                "-Xmx128m",
                "--enable-native-access=ALL-UNNAMED",
                "-cp",
                System.getProperty("java.class.path"),
                program.getName()));
    command.addAll(List.of(arguments));
    try {
      Process process =
          new ProcessBuilder(command)
              .redirectErrorStream(true)
              .redirectOutput(log.toFile())
              .start();
      if (!process.waitFor(millis, TimeUnit.MILLISECONDS)) {
        process.destroyForcibly().waitFor();
        return false;
      }
      assertThat(process.exitValue()).as(Files.readString(log)).isZero();
      return true;
    } finally {
      Files.delete(log);
    }
  }

  /** Runs it to its end; returns how many milliseconds it took. */
  public static long toItsEnd(Class<?> program, String... arguments)
      throws IOException, InterruptedException {
    long begun = System.nanoTime();
    assertThat(endsWithin(TimeUnit.MINUTES.toMillis(LONGEST_MINUTES), program, arguments)).isTrue();
    return TimeUnit.NANOSECONDS.toMillis(System.nanoTime() - begun);
  }
}
