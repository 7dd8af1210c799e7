package io.rshare.bootstrap.catalogue;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** A document of the project, part of which is made from the code. */
final class ProjectFile {
  private ProjectFile() {}

  /** What stands between the lines {@code start} and {@code end}. */
  static String section(String file, String start, String end) {
    try {
      String text = Files.readString(Path.of("..").resolve(file));
      int from = text.indexOf(start + "\n");
      int to = text.indexOf(end);
      return from < 0 || to < 0 ? "" : text.substring(from + start.length() + 1, to);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
