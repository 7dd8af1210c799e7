package io.rshare.bootstrap;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/**
 * Output and exit status of a command.
 *
 * @param status as the shell sees it
 * @param out its standard output
 * @param err its standard error
 */
record Told(int status, String out, String err) {
  /** Runs a command in a JVM of its own with {@code options}; its output goes by {@code folder}. */
  static Told byProcess(
      Path folder, List<String> options, Map<String, String> environment, String... arguments)
      throws IOException, InterruptedException {
    Path out = folder.resolve("out");
    Path err = folder.resolve("err");
    var command = new ArrayList<String>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.addAll(options);
    // What the product logs, in place of what the tests do.
    command.add("-Dlogback.configurationFile=logback.xml");
    Collections.addAll(command, "-cp", System.getProperty("java.class.path"), Main.class.getName());
    Collections.addAll(command, arguments);
    var builder =
        new ProcessBuilder(command).redirectOutput(out.toFile()).redirectError(err.toFile());
    builder.environment().putAll(environment);
    Process process = builder.start();
    try {
      assertThat(process.waitFor(60, TimeUnit.SECONDS)).isTrue();
      return new Told(
          process.exitValue(),
          Files.readString(out, StandardCharsets.UTF_8),
          Files.readString(err, StandardCharsets.UTF_8));
    } finally {
      process.destroyForcibly();
    }
  }

  /** Checks that it refused its options or settings in sentences, and returns this. */
  Told nothingElse() {
    return nothingElse(2);
  }

  /** Checks that it ended with {@code expected} and in sentences, and returns this. */
  Told nothingElse(int expected) {
    assertThat(status).as(err).isEqualTo(expected);
    assertThat(out).isEmpty();
    assertThat(err.lines()).allMatch(line -> line.startsWith("rshare: "));
    return this;
  }
}
