package io.rshare.bootstrap.documentation;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A service for a test: docs/in-your-tests.md prints this class. */
final class SharingServer implements AutoCloseable {
  private static final Pattern ENDPOINT = Pattern.compile("\"endpoint\"\\s*:\\s*\"([^\"]+)\"");

  private final Process process;
  private final String endpoint;

  /** Starts it from the clone in {@code rshare}, with its data in the empty folder {@code data}. */
  SharingServer(Path rshare, Path data) throws IOException, InterruptedException {
    process =
        new ProcessBuilder("./rshare", "serve", "--port", "0", "--data", data.toString())
            .directory(rshare.toFile())
            .redirectOutput(data.resolve("out.log").toFile())
            .redirectError(data.resolve("err.log").toFile())
            .start();
    Path file = data.resolve("service.json");
    while (!Files.exists(file)) {
      if (!process.isAlive()) {
        throw new IllegalStateException(Files.readString(data.resolve("err.log")));
      }
      Thread.sleep(50);
    }
    Matcher matcher = ENDPOINT.matcher(Files.readString(file));
    if (!matcher.find()) {
      throw new IllegalStateException("no endpoint in " + file);
    }
    endpoint = matcher.group(1);
  }

  /** Host and port, as the clients want them. */
  String endpoint() {
    return endpoint;
  }

  @Override
  public void close() throws IOException {
    process.destroy();
    process.onExit().join();
  }
}
