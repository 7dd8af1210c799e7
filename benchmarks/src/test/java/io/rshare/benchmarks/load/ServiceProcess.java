package io.rshare.benchmarks.load;

import static java.nio.charset.StandardCharsets.US_ASCII;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** The service as {@code ./rshare serve} starts it. */
final class ServiceProcess implements AutoCloseable {
  private static final Pattern ENDPOINT = Pattern.compile("\"endpoint\"\\s*:\\s*\"([^\"]+)\"");
  private static final int START_SECONDS = 300;
  private static final String MASTER_KEY = "RSHARE_MASTER_KEY";

  /** The master key of benchmarks. */
  static final String NO_SECRET =
      Base64.getEncoder().encodeToString("fake-key-of-benchmarks-32-bytes!".getBytes(US_ASCII));

  private final Process process;
  private final String endpoint;
  private final ProcessMeter meter;

  private ServiceProcess(Process process, String endpoint, ProcessMeter meter) {
    this.process = process;
    this.endpoint = endpoint;
    this.meter = meter;
  }

  /**
   * Starts the service.
   *
   * @param project the project's folder
   * @param data its folder
   * @param world what it imports; nothing for what is stored
   * @param url its database; empty for the one that it makes in its folder
   * @param environment further settings
   */
  static ServiceProcess start(
      Path project, Path data, @Nullable Path world, String url, Map<String, String> environment)
      throws Exception {
    List<String> command = new ArrayList<>(List.of("./rshare", "serve", "--port", "0"));
    command.addAll(List.of("--data", data.toAbsolutePath().toString()));
    if (world != null) {
      command.addAll(List.of("--world", world.toString()));
    }
    if (!url.isEmpty()) {
      command.addAll(List.of("--db", url));
    }
    var builder = new ProcessBuilder(command).redirectError(data.resolve("log").toFile());
    builder.redirectOutput(ProcessBuilder.Redirect.DISCARD);
    builder.environment().put("DATASOURCES_DEFAULT_REGISTER_MBEANS", "true");
    builder.environment().put(MASTER_KEY, NO_SECRET);
    builder.environment().putAll(environment);
    Process process = builder.directory(project.toAbsolutePath().toFile()).start();
    // Also where the harness is told to end early.
    Runtime.getRuntime().addShutdownHook(new Thread(process::destroy));
    Path file = data.resolve("service.json");
    long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(START_SECONDS);
    while (!Files.exists(file)) {
      if (process.waitFor(20, TimeUnit.MILLISECONDS) || System.nanoTime() > end) {
        process.destroyForcibly();
        throw new IOException(Files.readString(data.resolve("log")));
      }
    }
    Matcher endpoint = ENDPOINT.matcher(Files.readString(file));
    if (!endpoint.find()) {
      throw new IOException("no endpoint in " + file);
    }
    return new ServiceProcess(process, endpoint.group(1), ProcessMeter.of(process.pid()));
  }

  /** Imports {@code world} ahead of a start, as {@code ./rshare world apply} does. */
  static void applyWorld(Path project, Path data, Path world, String url, String heap)
      throws IOException, InterruptedException {
    var builder =
        new ProcessBuilder(
            "./rshare",
            "world",
            "apply",
            world.toAbsolutePath().toString(),
            "--data",
            data.toAbsolutePath().toString(),
            "--db",
            url);
    builder.directory(project.toAbsolutePath().toFile());
    builder.redirectOutput(ProcessBuilder.Redirect.DISCARD);
    builder.redirectError(data.resolve("log").toFile());
    builder.environment().put("RSHARE_HEAP", heap);
    builder.environment().put(MASTER_KEY, NO_SECRET);
    Process process = builder.start();
    if (!process.waitFor(START_SECONDS, TimeUnit.SECONDS) || process.exitValue() != 0) {
      process.destroyForcibly();
      throw new IOException(Files.readString(data.resolve("log")));
    }
  }

  /** Its {@code host:port}. */
  String endpoint() {
    return endpoint;
  }

  ProcessMeter meter() {
    return meter;
  }

  long pid() {
    return process.pid();
  }

  @Override
  public void close() throws InterruptedException {
    process.destroy();
    if (!process.waitFor(20, TimeUnit.SECONDS)) {
      process.destroyForcibly().waitFor();
    }
  }
}
