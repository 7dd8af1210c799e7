package io.rshare.testkit.mysql;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** The MySQL part of the script of the project, which alone knows how to get and run a server. */
record Script(int exit, String out) {

  static Script mysql(String... arguments) {
    List<String> command = new ArrayList<>(List.of(script().toString(), "mysql"));
    command.addAll(List.of(arguments));
    try {
      Process process =
          new ProcessBuilder(command).redirectError(ProcessBuilder.Redirect.INHERIT).start();
      String out = new String(process.getInputStream().readAllBytes(), UTF_8).strip();
      return new Script(process.waitFor(), out);
    } catch (IOException e) {
      throw new AssertionError(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new AssertionError(e);
    }
  }

  /** What it printed; fails where it failed. */
  String succeeded() {
    if (exit != 0) {
      throw new AssertionError("./rshare mysql failed; the lines above say why");
    }
    return out;
  }

  private static Path script() {
    Path folder = Path.of("").toAbsolutePath();
    while (!Files.exists(folder.resolve("rshare"))) {
      Path parent = folder.getParent();
      if (parent == null) {
        throw new IllegalStateException("not inside the project");
      }
      folder = parent;
    }
    return folder.resolve("rshare");
  }
}
