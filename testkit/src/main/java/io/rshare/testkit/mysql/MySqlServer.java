package io.rshare.testkit.mysql;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** A server of the test's own, which it may stop and kill. */
public final class MySqlServer implements AutoCloseable {
  private final Path data;
  private final List<String> options;
  private final String url;
  private final Thread atExit = new Thread(this::kill);

  private MySqlServer(Path data, List<String> options) {
    this.data = data;
    this.options = options;
    this.url = run();
    Runtime.getRuntime().addShutdownHook(atExit);
  }

  /** Starts one on an empty folder, with more options for it. */
  public static MySqlServer start(Path data, String... options) {
    return new MySqlServer(data, List.of(options));
  }

  /** The JDBC URL, with user and password. */
  public String url() {
    return url;
  }

  /** Starts it again, on the same port and data. */
  public void restart() {
    String now = run();
    if (!now.equals(url)) {
      throw new IllegalStateException("another program took the port of the server");
    }
  }

  /** Lets it end in order, which ends all connections first. */
  public void stop() {
    Script.mysql("stop", "--data", data.toString()).succeeded();
  }

  /** Ends it at once: SIGKILL. */
  public void kill() {
    try {
      long pid = Long.parseLong(Files.readString(data.resolve("pid")));
      ProcessHandle.of(pid)
          .ifPresent(
              process -> {
                process.destroyForcibly();
                process.onExit().join();
              });
      Files.delete(data.resolve("pid"));
    } catch (IOException e) {
      // It does not run.
    }
  }

  @Override
  public void close() {
    kill();
    Runtime.getRuntime().removeShutdownHook(atExit);
  }

  private String run() {
    List<String> arguments = new ArrayList<>(List.of("start", "--data", data.toString()));
    if (!MySqlSource.isRequired()) {
      arguments.add("--offline");
    }
    arguments.add("--");
    arguments.addAll(options);
    return Script.mysql(arguments.toArray(String[]::new)).succeeded();
  }
}
