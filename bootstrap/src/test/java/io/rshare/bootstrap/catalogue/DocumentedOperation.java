package io.rshare.bootstrap.catalogue;

import io.rshare.application.Product;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;

/** A row of {@code spec/operations.tsv}: what the API reference says about an operation. */
record DocumentedOperation(
    Product product,
    String name,
    String accessLevel,
    List<String> conditionKeys,
    int callsPerSecond,
    String summary) {

  static List<DocumentedOperation> all() {
    try (var in =
        new BufferedReader(
            new InputStreamReader(
                Objects.requireNonNull(
                    DocumentedOperation.class.getResourceAsStream("/spec/operations.tsv")),
                StandardCharsets.UTF_8))) {
      return in.lines().skip(1).map(line -> of(line.split("\t", -1))).toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static DocumentedOperation of(String[] fields) {
    return new DocumentedOperation(
        Product.valueOf(fields[0]),
        fields[1],
        fields[2],
        fields[4].isEmpty() ? List.of() : List.of(fields[4].split(",")),
        Integer.parseInt(fields[5]),
        fields[6]);
  }
}
