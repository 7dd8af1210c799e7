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
  private final Path folder;
  private final int port;

  private ServedProcess(Process process, Path folder) throws IOException {
    this.process = process;
    this.folder = folder;
    String endpoint = member("endpoint");
    this.port = Integer.parseInt(endpoint.substring(endpoint.lastIndexOf(':') + 1));
  }

  /**
   * Started on the world file {@code world}, or the demo world, with {@code heap} or by default;
   * its data folder and its log are in {@code folder}.
   */
  static ServedProcess start(
      Path folder, Optional<Path> world, Optional<String> heap, String... more)
      throws IOException, InterruptedException {
    return start(List.of(), folder, world, heap, more);
  }

  /** The same with another umask, on the demo world. */
  static ServedProcess underUmask(String umask, Path folder, String... more)
      throws IOException, InterruptedException {
    List<String> shell = List.of("sh", "-c", "umask " + umask + " && exec \"$@\"", "sh");
    return start(shell, folder, Optional.empty(), Optional.empty(), more);
  }

  private static ServedProcess start(
      List<String> before, Path folder, Optional<Path> world, Optional<String> heap, String... more)
      throws IOException, InterruptedException {
    List<String> command = new ArrayList<>(before);
    command.add(tool("java"));
    command.addAll(options(heap));
    Collections.addAll(command, "-cp", System.getProperty("java.class.path"));
    Collections.addAll(command, "io.rshare.bootstrap.Main", "serve", "--port", "0");
    Collections.addAll(command, "--data", data(folder).toString());
    Collections.addAll(command, more);
    world.ifPresent(file -> Collections.addAll(command, "--world", file.toString()));
    Path file = data(folder).resolve("service.json");
    // One that was killed had no time to take it away.
    Files.deleteIfExists(file);
    Process process =
        new ProcessBuilder(command)
            .redirectErrorStream(true)
            .redirectOutput(folder.resolve("service.log").toFile())
            .start();
    for (int i = 0; i < START_SECONDS * 20 && !Files.exists(file); i++) {
      if (process.waitFor(50, TimeUnit.MILLISECONDS)) {
        throw new IllegalStateException("the service ended: " + log(folder));
      }
    }
    return new ServedProcess(process, folder);
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

  private static Path data(Path folder) {
    return folder.resolve("data");
  }

  private static String log(Path folder) throws IOException {
    return Files.readString(folder.resolve("service.log"));
  }

  /** A text that {@code service.json} tells. */
  String member(String name) throws IOException {
    Matcher members = MEMBER.matcher(Files.readString(data().resolve("service.json")));
    while (members.find()) {
      if (members.group(1).equals(name)) {
        return members.group(2);
      }
    }
    throw new IllegalStateException("no " + name);
  }

  /** Its data folder. */
  Path data() {
    return data(folder);
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
    return log(folder);
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
