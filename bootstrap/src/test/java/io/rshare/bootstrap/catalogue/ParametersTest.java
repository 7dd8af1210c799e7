package io.rshare.bootstrap.catalogue;

import static org.assertj.core.api.Assertions.assertThat;

import io.rshare.application.Operation;
import io.rshare.application.OperationCatalogue;
import io.rshare.application.Parameter;
import io.rshare.application.Parameter.Bounds;
import io.rshare.application.Parameter.Shape;
import io.rshare.domain.fault.Fault;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Operations declare the documented parameters ({@code spec/parameters.tsv}: words marked inferred
 * are left out, and a list that is formally optional but asked for by a code is required), read
 * those and no others, and every one makes a difference.
 */
class ParametersTest {
  private static final OperationCatalogue CATALOGUE = OperationCatalogueTest.catalogue();

  static Stream<Operation<?, ?>> operations() {
    return CATALOGUE.all().stream();
  }

  @ParameterizedTest
  @MethodSource("operations")
  void declaresTheDocumentedParameters(Operation<?, ?> operation) {
    String name = operation.spec().name();
    List<List<String>> declared = new ArrayList<>();
    addRows("", operation.spec().parameters(), declared);

    assertThat(declared)
        .containsExactlyInAnyOrderElementsOf(
            SpecFile.rows("parameters.tsv")
                .filter(row -> row.getFirst().equals(name))
                .map(row -> row.subList(1, row.size()))
                .toList());
  }

  @ParameterizedTest
  @MethodSource("operations")
  void readsWhatItDeclaresAndNothingElse(Operation<?, ?> operation) {
    var all = new HashMap<String, String>();
    SampleParameters.base(operation)
        .forEach(parameter -> all.putAll(SampleParameters.of(parameter)));
    var recording = RecordingParameters.of(all, operation.spec());

    operation.bind(recording);

    assertThat(recording.reads())
        .containsExactlyInAnyOrderElementsOf(
            operation.spec().parameters().stream().map(ParametersTest::read).toList());
  }

  @ParameterizedTest
  @MethodSource("operations")
  void everyParameterMakesADifference(Operation<?, ?> operation) {
    for (Parameter parameter : operation.spec().parameters()) {
      Map<String, String> without = new HashMap<>();
      SampleParameters.base(operation).stream()
          .filter(other -> !other.equals(parameter))
          .forEach(other -> without.putAll(SampleParameters.of(other)));
      var with = new HashMap<>(without);
      with.putAll(SampleParameters.of(parameter));

      Object outcome = outcome(operation, with);

      assertThat(outcome(operation, without)).as(parameter.name()).isNotEqualTo(outcome);
      for (String member : SampleParameters.of(parameter).keySet()) {
        var less = new HashMap<>(with);
        less.remove(member);
        assertThat(outcome(operation, less)).as(member).isNotEqualTo(outcome);
      }
    }
  }

  private static Object outcome(Operation<?, ?> operation, Map<String, String> values) {
    try {
      return operation.bind(RecordingParameters.of(values, operation.spec()));
    } catch (Fault e) {
      return e.code();
    }
  }

  private static String read(Parameter parameter) {
    return switch (parameter.shape()) {
      case Shape.Text _, Shape.Number _, Shape.Choice _ -> "text " + parameter.name();
      case Shape.Flag _ -> "flag " + parameter.name();
      case Shape.Texts _ -> "list " + parameter.name();
      case Shape.Structures _ -> "objects " + parameter.name();
    };
  }

  private static void addRows(String prefix, List<Parameter> parameters, List<List<String>> rows) {
    for (Parameter parameter : parameters) {
      Shape shape = parameter.shape();
      rows.add(
          List.of(
              prefix + parameter.name(),
              type(shape),
              parameter.mandatory() ? "yes" : "no",
              bounds(parameter.bounds()),
              shape instanceof Shape.Choice(var words) ? String.join(",", words) : ""));
      if (shape instanceof Shape.Structures(var members)) {
        addRows(prefix + parameter.name() + ".N.", members, rows);
      }
    }
  }

  private static String type(Shape shape) {
    return switch (shape) {
      case Shape.Text _, Shape.Choice _ -> "string";
      case Shape.Number _ -> "integer";
      case Shape.Flag _ -> "boolean";
      case Shape.Texts _ -> "stringList";
      case Shape.Structures _ -> "objectList";
    };
  }

  private static String bounds(Bounds bounds) {
    return bounds.equals(Bounds.NONE) ? "" : bounds.least() + ".." + bounds.most();
  }
}
