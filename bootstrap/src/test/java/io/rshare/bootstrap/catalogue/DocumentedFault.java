package io.rshare.bootstrap.catalogue;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;

/** A row of {@code spec/faults.tsv}: what the documentation says about a code. */
public record DocumentedFault(int status, String code, String message, List<String> operations) {

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
          .map(
              f ->
                  new DocumentedFault(Integer.parseInt(f[0]), f[1], f[2], List.of(f[3].split(";"))))
          .toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** What {@code operation} documents; {@code gateway} stands for the way to every operation. */
  public static List<DocumentedFault> of(String operation) {
    return all().stream().filter(fault -> fault.operations().contains(operation)).toList();
  }

  /** What {@code operation} documents about {@code code}, or else anybody. */
  public static DocumentedFault of(String operation, String code) {
    return of(operation).stream()
        .filter(fault -> fault.code().equals(code))
        .findFirst()
        .orElseGet(() -> named(code));
  }

  public static DocumentedFault named(String code) {
    return all().stream()
        .filter(fault -> fault.code().equals(code))
        .findFirst()
        .orElseThrow(() -> new IllegalArgumentException("no documented code " + code));
  }
}
