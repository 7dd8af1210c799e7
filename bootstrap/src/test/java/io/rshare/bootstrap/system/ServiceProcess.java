package io.rshare.bootstrap.system;

import io.rshare.testkit.SignedClient;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The service as a process of its own, as a user starts it. */
final class ServiceProcess implements AutoCloseable {
  private static final Pattern ENDPOINT = Pattern.compile("\"endpoint\"\\s*:\\s*\"([^\"]+)\"");
  private static final int START_SECONDS = 60;

  private final Process process;
  private final String endpoint;
  private final SignedClient client;

  private ServiceProcess(Process process, String endpoint) {
    this.process = process;
    this.endpoint = endpoint;
    this.client = new SignedClient(endpoint);
  }

  static ServiceProcess start(Path data, Path world, String... more)
      throws IOException, InterruptedException {
    return start(data, world, Map.of(), more);
  }

  /** The same with further environment. */
  static ServiceProcess start(
      Path data, Path world, Map<String, String> environment, String... more)
      throws IOException, InterruptedException {
    String java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
    Path log = data.resolve("service.log");
    List<String> command = new ArrayList<>();
    // Quick to start, because most of these end soon.
    Collections.addAll(command, java, "-Xmx256m", "-XX:+UseSerialGC", "-XX:TieredStopAtLevel=1");
    Collections.addAll(command, "-cp", System.getProperty("java.class.path"));
    Collections.addAll(command, "io.rshare.bootstrap.Main", "serve", "--port", "0");
    Collections.addAll(command, "--data", data.toString(), "--world", world.toString());
    Collections.addAll(command, more);
    var builder =
        new ProcessBuilder(command).redirectErrorStream(true).redirectOutput(log.toFile());
    builder.environment().putAll(environment);
    // One for all folders, so that services on one database open what the others sealed.
    writeMasterKey(data.resolve("master.key"));
    Path file = data.resolve("service.json");
    // One that was killed had no time to take it away.
    Files.deleteIfExists(file);
    Process process = builder.start();
    for (int i = 0; i < START_SECONDS * 50 && !Files.exists(file); i++) {
      if (process.waitFor(20, TimeUnit.MILLISECONDS)) {
        throw new IllegalStateException("the service ended: " + Files.readString(log));
      }
    }
    Matcher endpoint = ENDPOINT.matcher(Files.readString(file));
    if (!endpoint.find()) {
      throw new IllegalStateException("no endpoint in " + file);
    }
    return new ServiceProcess(process, endpoint.group(1));
  }

  static void writeMasterKey(Path file) throws IOException {
    if (!Files.exists(file)) {
      Files.createFile(
          file, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
    }
    Files.writeString(file, TestService.MASTER_KEY);
  }

  /** {@code host:port} of the service. */
  String endpoint() {
    return endpoint;
  }

  SignedClient client() {
    return client;
  }

  boolean isAlive() {
    return process.isAlive();
  }

  long pid() {
    return process.pid();
  }

  /** Ends it at once, without a chance to tidy up. */
  void kill() throws InterruptedException {
    process.destroyForcibly().waitFor();
  }

  /** Tells it to end, as a supervisor does, and returns its exit status. */
  int end() throws InterruptedException {
    process.destroy();
    return process.waitFor();
  }

  @Override
  public void close() throws InterruptedException {
    kill();
  }
}
