package io.rshare.bootstrap.catalogue;

import static org.assertj.core.api.Assertions.assertThat;

import io.rshare.application.Operation;
import io.rshare.application.OperationCatalogue;
import io.rshare.application.Parameter;
import io.rshare.application.Parameter.Bounds;
import io.rshare.application.Parameter.Shape;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/**
 * The table of all operations in {@code docs/compatibility.md}: parameters as declared, fields and
 * codes as documented. ParametersTest, AnswersTest and OperationFaultsTest prove that the service
 * agrees with the reference in all three.
 */
class CompatibilityTableTest {
  private static final String START = "<!-- reference: made by CompatibilityTableTest -->";
  private static final String END = "<!-- end of reference -->";

  private final OperationCatalogue catalogue = OperationCatalogueTest.catalogue();

  @Test
  void theDocumentHoldsTheTable() {
    String table = table();

    assertThat(ProjectFile.section("docs/compatibility.md", START, END))
        .as("put this between the two marks in docs/compatibility.md:\n" + table)
        .isEqualTo(table);
  }

  private String table() {
    var table =
        new StringBuilder("| operation | parameters | answer | codes |\n|---|---|---|---|\n");
    for (DocumentedOperation documented : DocumentedOperation.all()) {
      Operation<?, ?> operation =
          catalogue.find(documented.product(), documented.name()).orElseThrow();
      table
          .append("| ")
          .append(documented.name())
          .append(" | ")
          .append(parameters(operation.spec().parameters()))
          .append(" | ")
          .append(fields(documented.name()))
          .append(" | ")
          .append(codes(documented.name()))
          .append(" |\n");
    }
    return table.append(reasons()).toString();
  }

  private static String parameters(List<Parameter> parameters) {
    return parameters.stream()
        .map(CompatibilityTableTest::parameter)
        .collect(Collectors.joining(", "));
  }

  private static String parameter(Parameter parameter) {
    String required = parameter.mandatory() ? "**" + parameter.name() + "**" : parameter.name();
    Bounds bounds = parameter.bounds();
    String most = bounds.equals(Bounds.NONE) ? "" : " " + bounds.most();
    return switch (parameter.shape()) {
      case Shape.Text _, Shape.Number _ -> required + (most.isEmpty() ? "" : " (≤" + most + ")");
      case Shape.Flag _ -> required + " (true, false)";
      case Shape.Choice(List<String> words) ->
          required + (words.size() > 6 ? " (a type)" : " (" + String.join(", ", words) + ")");
      case Shape.Texts _ -> required + ".N (≤" + most + ")";
      case Shape.Structures(List<Parameter> members) ->
          required + ".N (≤" + most + ": " + parameters(members) + ")";
    };
  }

  /** Fields that hold others are followed by them in brackets. */
  private static String fields(String operation) {
    var text = new StringBuilder();
    var open = new ArrayList<String>();
    for (List<String> row : rows("responses.tsv", operation)) {
      String path = row.get(1);
      while (!open.isEmpty() && !path.startsWith(open.getLast())) {
        open.removeLast();
        text.append(')');
      }
      boolean first = text.isEmpty() || text.charAt(text.length() - 1) == '(';
      text.append(first ? "" : ", ").append(path.substring(path.lastIndexOf('.') + 1));
      text.append(isAbsent(row) ? " †" : "");
      switch (row.get(2)) {
        case "array", "object" -> {
          open.add(path + (row.get(2).equals("array") ? "[]." : "."));
          text.append(row.get(2).equals("array") ? "[] (" : " (");
        }
        case "boolean" -> text.append(": boolean");
        default -> {}
      }
    }
    return text.append(")".repeat(open.size())).toString();
  }

  private static boolean isAbsent(List<String> field) {
    return rows("absent-fields.tsv", field.getFirst()).stream()
        .anyMatch(row -> field.get(1).endsWith(row.get(1)));
  }

  private static String codes(String operation) {
    List<String> unreached =
        rows("unreachable-faults.tsv", operation).stream().map(row -> row.get(1)).toList();
    return DocumentedFault.of(operation).stream()
        .map(DocumentedFault::code)
        .map(code -> unreached.contains(code) ? code + " †" : code)
        .collect(Collectors.joining(", "));
  }

  private static String reasons() {
    return Stream.of("absent-fields.tsv", "unreachable-faults.tsv")
        .flatMap(SpecFile::rows)
        .map(row -> "- † " + row.get(0) + ", " + row.get(1) + ": " + row.get(2) + "\n")
        .collect(Collectors.joining("", "\n", ""));
  }

  private static List<List<String>> rows(String file, String operation) {
    return SpecFile.rows(file).filter(row -> row.getFirst().equals(operation)).toList();
  }
}
