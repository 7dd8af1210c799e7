package io.rshare.bootstrap.documentation;

import java.io.BufferedReader;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/** The terminal of a reader: one bash for a page, so that what a command sets stays set. */
final class Shell implements AutoCloseable {
  private static final int MOST_SECONDS = 180;
  private static final String DONE = "--done--";

  private final Process bash;
  private final BufferedWriter in;
  private final BufferedReader out;
  private final Path script;
  private final ExecutorService waiter = Executors.newVirtualThreadPerTaskExecutor();

  Shell(Path folder, Map<String, String> environment) {
    var builder = new ProcessBuilder("bash", "--noprofile", "--norc");
    builder.directory(folder.toFile()).redirectErrorStream(true);
    builder.environment().putAll(environment);
    try {
      script = Files.createTempFile("command", ".sh");
      bash = builder.start();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    in = bash.outputWriter(StandardCharsets.UTF_8);
    out = bash.inputReader(StandardCharsets.UTF_8);
  }

  /** What a command wrote to standard output and error, and its exit status. */
  record Result(String printed, int status) {}

  Result run(String command) {
    try {
      // From a file, so that a quote that is never closed ends with the command.
      Files.writeString(script, command);
      in.write(". '" + script + "' </dev/null\nstatus=$?\necho; echo \"" + DONE + "$status\"\n");
      in.flush();
      return waiter.submit(this::result).get(MOST_SECONDS, TimeUnit.SECONDS);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (ExecutionException | TimeoutException e) {
      throw new AssertionError("no end after " + MOST_SECONDS + " s: " + command, e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new AssertionError(e);
    }
  }

  private Result result() throws IOException {
    var printed = new StringBuilder();
    while (true) {
      String line = out.readLine();
      if (line == null) {
        return new Result(printed + "(the shell ended)", 255);
      }
      if (line.startsWith(DONE)) {
        return new Result(printed.toString(), Integer.parseInt(line.substring(DONE.length())));
      }
      printed.append(line).append('\n');
    }
  }

  @Override
  public void close() {
    bash.descendants().forEach(ProcessHandle::destroyForcibly);
    bash.destroyForcibly();
    waiter.shutdownNow();
  }
}
