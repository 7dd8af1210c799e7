package io.rshare.bootstrap.catalogue;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;

/** A table of {@code spec/}: what the reference says, one row a line, under a line of titles. */
public final class SpecFile {
  private SpecFile() {}

  /** The rows of {@code file}, without titles and comments. */
  public static Stream<List<String>> rows(String file) {
    try (var in =
        new BufferedReader(
            new InputStreamReader(
                Objects.requireNonNull(SpecFile.class.getResourceAsStream("/spec/" + file)),
                StandardCharsets.UTF_8))) {
      return in
          .lines()
          .filter(line -> !line.startsWith("#"))
          .skip(1)
          .map(line -> List.of(line.split("\t", -1)))
          .toList()
          .stream();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
