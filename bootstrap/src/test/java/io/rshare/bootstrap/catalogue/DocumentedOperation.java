package io.rshare.bootstrap.catalogue;

import io.rshare.application.Product;
import java.util.List;

/** A row of {@code spec/operations.tsv}: what the API reference says about an operation. */
record DocumentedOperation(
    Product product,
    String name,
    String accessLevel,
    List<String> conditionKeys,
    int callsPerSecond,
    String summary) {

  static List<DocumentedOperation> all() {
    return SpecFile.rows("operations.tsv").map(DocumentedOperation::of).toList();
  }

  private static DocumentedOperation of(List<String> fields) {
    return new DocumentedOperation(
        Product.valueOf(fields.get(0)),
        fields.get(1),
        fields.get(2),
        fields.get(4).isEmpty() ? List.of() : List.of(fields.get(4).split(",")),
        Integer.parseInt(fields.get(5)),
        fields.get(6));
  }
}
