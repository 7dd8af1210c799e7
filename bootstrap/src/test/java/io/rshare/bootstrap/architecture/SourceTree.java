package io.rshare.bootstrap.architecture;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** The files of the project. */
final class SourceTree {
  private SourceTree() {}

  /** The top folder, whatever folder the test runs in. */
  static Path root() {
    Path folder = Path.of("").toAbsolutePath();
    while (!Files.exists(folder.resolve("rshare"))) {
      Path parent = folder.getParent();
      if (parent == null) {
        throw new IllegalStateException("not inside the project");
      }
      folder = parent;
    }
    return folder;
  }

  static String text(String file) {
    try {
      return Files.readString(root().resolve(file));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  static List<Path> javaFiles() {
    try (Stream<Path> all = Files.walk(root())) {
      return all.filter(path -> path.toString().endsWith(".java"))
          .filter(path -> path.toString().contains("/src/"))
          .toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
