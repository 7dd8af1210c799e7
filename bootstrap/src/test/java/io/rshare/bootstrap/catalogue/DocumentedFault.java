package io.rshare.bootstrap.catalogue;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;

/** A row of {@code spec/faults.tsv}: what the documentation says about a code. */
public record DocumentedFault(int status, String code, String message, String source) {

  public static List<DocumentedFault> all() {
    try (var in =
        new BufferedReader(
            new InputStreamReader(
                Objects.requireNonNull(
                    DocumentedFault.class.getResourceAsStream("/spec/faults.tsv")),
                StandardCharsets.UTF_8))) {
      return in.lines()
          .filter(line -> Character.isDigit(line.charAt(0)))
          .map(line -> line.split("\t", -1))
          .map(f -> new DocumentedFault(Integer.parseInt(f[0]), f[1], f[2], f[3]))
          .toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  public static List<DocumentedFault> of(String source) {
    return all().stream().filter(fault -> fault.source().equals(source)).toList();
  }

  public static DocumentedFault named(String code) {
    return all().stream()
        .filter(fault -> fault.code().equals(code))
        .findFirst()
        .orElseThrow(() -> new IllegalArgumentException("no documented code " + code));
  }
}
