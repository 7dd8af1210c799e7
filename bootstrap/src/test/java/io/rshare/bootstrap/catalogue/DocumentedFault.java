package io.rshare.bootstrap.catalogue;

import java.util.List;

/** A row of {@code spec/faults.tsv}: what the documentation says about a code. */
public record DocumentedFault(int status, String code, String message, List<String> operations) {

  public static List<DocumentedFault> all() {
    return SpecFile.rows("faults.tsv")
        .map(
            f ->
                new DocumentedFault(
                    Integer.parseInt(f.get(0)), f.get(1), f.get(2), List.of(f.get(3).split(";"))))
        .toList();
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
