package io.rshare.bootstrap.hostile;

import io.rshare.testkit.SignedClient;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The service as {@code ./rshare serve} starts it, with the options that the script gives it. */
final class ServedProcess implements AutoCloseable {
  private static final Pattern OPTIONS =
      Pattern.compile("options=\\((-XX.*?)\\)\n", Pattern.DOTALL);
  private static final Pattern HEAP = Pattern.compile("RSHARE_HEAP:-(\\w+)}");
  private static final Pattern MEMBER = Pattern.compile("\"(\\w+)\"\\s*:\\s*\"([^\"]*)\"");
  private static final Pattern USED = Pattern.compile("used (\\d+)K");
  private static final int START_SECONDS = 90;

  private final Process process;
  private final Path data;
  private final int port;

  private ServedProcess(Process process, Path data) throws IOException {
    this.process = process;
    this.data = data;
    String endpoint = member("endpoint");
    this.port = Integer.parseInt(endpoint.substring(endpoint.lastIndexOf(':') + 1));
  }

  /**
   * Started on the world file {@code world}, or the demo world, with {@code heap} or by default.
   */
  static ServedProcess start(Path data, Optional<Path> world, Optional<String> heap)
      throws IOException, InterruptedException {
    List<String> command = new ArrayList<>();
    command.add(tool("java"));
    command.addAll(options(heap));
    Collections.addAll(command, "-cp", System.getProperty("java.class.path"));
    Collections.addAll(command, "io.rshare.bootstrap.Main", "serve", "--port", "0");
    Collections.addAll(command, "--data", data.toString());
    world.ifPresent(file -> Collections.addAll(command, "--world", file.toString()));
    Process process =
        new ProcessBuilder(command)
            .redirectErrorStream(true)
            .redirectOutput(data.resolve("service.log").toFile())
            .start();
    Path file = data.resolve("service.json");
    for (int i = 0; i < START_SECONDS * 20 && !Files.exists(file); i++) {
      if (process.waitFor(50, TimeUnit.MILLISECONDS)) {
        throw new IllegalStateException("the service ended: " + log(data));
      }
    }
    return new ServedProcess(process, data);
  }

  private static List<String> options(Optional<String> heap) throws IOException {
    String script = Files.readString(Path.of("..", "rshare"));
    String byDefault = found(HEAP, script);
    return List.of(
        found(OPTIONS, script)
            .replace("\"$(heap)\"", heap.orElse(byDefault))
            .strip()
            .split("\\s+"));
  }

  private static String found(Pattern pattern, String script) {
    Matcher matcher = pattern.matcher(script);
    if (!matcher.find()) {
      throw new IllegalStateException("the script has no " + pattern);
    }
    return matcher.group(1);
  }

  private static String tool(String name) {
    return Path.of(System.getProperty("java.home"), "bin", name).toString();
  }

  private static String log(Path data) throws IOException {
    return Files.readString(data.resolve("service.log"));
  }

  /** A text that {@code service.json} tells. */
  String member(String name) throws IOException {
    Matcher members = MEMBER.matcher(Files.readString(data.resolve("service.json")));
    while (members.find()) {
      if (members.group(1).equals(name)) {
        return members.group(2);
      }
    }
    throw new IllegalStateException("no " + name);
  }

  int port() {
    return port;
  }

  SignedClient client() {
    return new SignedClient("127.0.0.1:" + port);
  }

  boolean isAlive() {
    return process.isAlive();
  }

  /** What it wrote. */
  String log() throws IOException {
    return log(data);
  }

  /** KiB of heap in use once what is not needed has been collected. */
  long heapInUse() throws IOException, InterruptedException {
    // Twice: what the first collection finds to be unreachable may keep other things.
    jcmd("GC.run");
    jcmd("GC.run");
    long used = 0;
    Matcher generations = USED.matcher(jcmd("GC.heap_info").replaceAll("(?s)Metaspace.*", ""));
    while (generations.find()) {
      used += Long.parseLong(generations.group(1));
    }
    return used;
  }

  private String jcmd(String what) throws IOException, InterruptedException {
    Process jcmd =
        new ProcessBuilder(tool("jcmd"), Long.toString(process.pid()), what)
            .redirectErrorStream(true)
            .start();
    String said = new String(jcmd.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    if (jcmd.waitFor() != 0) {
      throw new IllegalStateException(what + ": " + said);
    }
    return said;
  }

  @Override
  public void close() throws InterruptedException {
    process.destroyForcibly().waitFor();
  }
}
