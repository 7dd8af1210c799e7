package io.rshare.clients;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.BufferedReader;
import java.io.BufferedWriter;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;

/** The driver of a client: a process that reads calls, one a line, and writes their outcomes. */
final class Driver implements AutoCloseable {
  private static final int MAX_SECONDS = 300;

  private final Process process;
  private final BufferedWriter in;
  private final BufferedReader out;
  private final Path log;
  private final ScheduledExecutorService watchdog =
      Executors.newSingleThreadScheduledExecutor(Thread.ofPlatform().daemon().factory());

  Driver(Client client) throws IOException {
    log = Path.of("target", client.name() + ".log");
    process = new ProcessBuilder(client.command()).redirectError(log.toFile()).start();
    in = process.outputWriter(StandardCharsets.UTF_8);
    out = process.inputReader(StandardCharsets.UTF_8);
    // Whatever hangs ends, and the call that waits for it fails.
    var unused = watchdog.schedule(process::destroyForcibly, MAX_SECONDS, TimeUnit.SECONDS);
  }

  /** The outcome of {@code call}: an object with {@code answer} or {@code error}. */
  JsonNode outcome(JsonNode call) throws IOException {
    in.write(Client.JSON.writeValueAsString(call));
    in.write('\n');
    in.flush();
    String line = out.readLine();
    if (line == null) {
      throw new IllegalStateException("the driver has ended: " + Files.readString(log));
    }
    return Client.JSON.readTree(line);
  }

  @Override
  public void close() {
    watchdog.shutdownNow();
    process.destroy();
  }
}
