package io.rshare.clients;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/**
 * A client of the cloud, as {@code clients.json} lists it. Commands run in this folder.
 *
 * @param name identifies it
 * @param title heads its column of the table
 * @param needs programs without which it is skipped
 * @param prepare commands that install it into {@code target}, run before the first call
 * @param run command that starts its driver
 * @param refused name of the type it raises for a refused call
 * @param throttled name of the type it raises for a throttled call
 * @param waits whether it can be told to wait and repeat a throttled call by itself
 */
record Client(
    String name,
    String title,
    List<String> needs,
    List<List<String>> prepare,
    List<String> run,
    String refused,
    String throttled,
    boolean waits) {
  static final ObjectMapper JSON = new ObjectMapper();

  private static final int MAX_MINUTES_TO_PREPARE = 10;
  private static final Set<List<String>> DONE = new HashSet<>();

  static List<Client> all() {
    try {
      var clients = new ArrayList<Client>();
      for (JsonNode node : JSON.readTree(Path.of("clients.json").toFile())) {
        clients.add(JSON.treeToValue(node, Client.class));
      }
      return List.copyOf(clients);
    } catch (IOException e) {
      throw new IllegalStateException("clients.json cannot be read", e);
    }
  }

  /** The first program it needs that this machine does not have, or an empty text. */
  String missing() {
    return needs.stream().filter(program -> !isOnPath(program)).findFirst().orElse("");
  }

  private static boolean isOnPath(String program) {
    return Stream.of(System.getenv("PATH").split(File.pathSeparator))
        .anyMatch(folder -> Files.isExecutable(Path.of(folder, program)));
  }

  /** Installs it; fails with what the commands said if they fail. */
  void install() throws IOException, InterruptedException {
    Files.createDirectories(Path.of("target"));
    for (List<String> command : prepare) {
      if (!DONE.add(command)) {
        continue;
      }
      Path log = Path.of("target", name + "-prepare.log");
      Process process =
          new ProcessBuilder(command)
              .redirectErrorStream(true)
              .redirectOutput(log.toFile())
              .start();
      if (!process.waitFor(MAX_MINUTES_TO_PREPARE, TimeUnit.MINUTES)) {
        process.destroyForcibly();
      }
      if (process.waitFor() != 0) {
        throw new IllegalStateException(command + " failed:\n" + Files.readString(log));
      }
    }
  }

  /** The command of its driver; the drivers for Java run on what these tests run on. */
  List<String> command() {
    if (!run.getFirst().equals("{java}")) {
      return run;
    }
    String java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
    return List.of(
        java, "-XX:TieredStopAtLevel=1", "-cp", System.getProperty("java.class.path"), run.get(1));
  }
}
