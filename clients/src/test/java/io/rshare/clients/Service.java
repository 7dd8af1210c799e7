package io.rshare.clients;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/** The built service as a process of its own, with data of its own. */
final class Service implements AutoCloseable {
  private static final Path JAR = Path.of("../bootstrap/target/app/rshare.jar");
  private static final int MAX_POLLS = 600;

  private final Process process;
  private final Path data;
  private final String endpoint;

  Service(Map<String, String> environment) throws IOException, InterruptedException {
    data = Files.createTempDirectory("rshare-clients");
    String java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
    var builder =
        new ProcessBuilder(
            List.of(
                java,
                "-Xmx128m",
                "-XX:+UseSerialGC",
                "-XX:TieredStopAtLevel=1",
                "-jar",
                JAR.toString(),
                "serve",
                "--port",
                "0",
                "--data",
                data.toString(),
                "--world",
                "world.yaml"));
    builder.environment().keySet().removeIf(name -> name.startsWith("RSHARE_"));
    builder.environment().putAll(environment);
    Path log = data.resolve("log");
    process = builder.redirectErrorStream(true).redirectOutput(log.toFile()).start();
    Path file = data.resolve("service.json");
    for (int i = 0; i < MAX_POLLS && !Files.exists(file) && process.isAlive(); i++) {
      process.waitFor(100, TimeUnit.MILLISECONDS);
    }
    if (!Files.exists(file)) {
      close();
      throw new IllegalStateException("the service did not start");
    }
    endpoint = Client.JSON.readTree(file.toFile()).get("endpoint").asText();
  }

  /** {@code host:port}. */
  String endpoint() {
    return endpoint;
  }

  @Override
  public void close() {
    process.destroy();
    try {
      if (!process.waitFor(30, TimeUnit.SECONDS)) {
        process.destroyForcibly();
      }
    } catch (InterruptedException e) {
      process.destroyForcibly();
      Thread.currentThread().interrupt();
    }
    try (Stream<Path> files = Files.walk(data)) {
      for (Path path : files.sorted(Comparator.reverseOrder()).toList()) {
        Files.delete(path);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
