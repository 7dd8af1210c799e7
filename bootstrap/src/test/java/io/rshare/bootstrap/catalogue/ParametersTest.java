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
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
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

  /** What a call needs beyond what is required one by one, or what others need. */
  private static final Map<String, String> NEEDED =
      Map.of(
          "CreateResourceShare", "Targets",
          "AssociateResourceShare", "Targets",
          "DisassociateResourceShare", "Targets",
          "UntagResources", "TagKey",
          "ListTagResources", "ResourceId");

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
    base(operation).forEach(parameter -> all.putAll(sample(parameter)));
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
      base(operation).stream()
          .filter(other -> !other.equals(parameter))
          .forEach(other -> without.putAll(sample(other)));
      var with = new HashMap<>(without);
      with.putAll(sample(parameter));

      Object outcome = outcome(operation, with);

      assertThat(outcome(operation, without)).as(parameter.name()).isNotEqualTo(outcome);
      for (String member : sample(parameter).keySet()) {
        var less = new HashMap<>(with);
        less.remove(member);
        assertThat(outcome(operation, less)).as(member).isNotEqualTo(outcome);
      }
    }
  }

  private static Set<Parameter> base(Operation<?, ?> operation) {
    Set<Parameter> base = new HashSet<>();
    for (Parameter parameter : operation.spec().parameters()) {
      if (parameter.mandatory() || parameter.name().equals(NEEDED.get(operation.spec().name()))) {
        base.add(parameter);
      }
    }
    return base;
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

  private static Map<String, String> sample(Parameter parameter) {
    String name = parameter.name();
    return switch (parameter.shape()) {
      case Shape.Text _ -> Map.of(name, text(name));
      case Shape.Number _ -> Map.of(name, String.valueOf(parameter.bounds().least() + 4));
      // The last word is nobody's default.
      case Shape.Choice(List<String> words) ->
          Map.of(name, parameter.mandatory() ? words.getFirst() : words.getLast());
      case Shape.Flag _ -> Map.of(name, "true");
      case Shape.Texts _ -> Map.of(name + ".1", text(name));
      case Shape.Structures(List<Parameter> members) -> {
        Map<String, String> entry = new HashMap<>();
        for (Parameter member : members) {
          sample(member)
              .forEach(
                  (key, value) ->
                      entry.put(
                          name + ".1." + key,
                          key.equals("Property") ? text(name + "." + key) : value));
        }
        yield entry;
      }
    };
  }

  private static String text(String name) {
    return switch (name) {
      case "ResourceShareId", "ResourceShareIds", "ResourceId" -> "rs-qSkW1HBYabcd";
      case "ResourceArn", "ResourceArns" -> "acs:vpc:cn-hangzhou:1000000000000001:vswitch/vsw-1";
      case "Targets", "Target", "TargetId" -> "oos.aliyuncs.com";
      case "TargetProperties.Property" -> "{\"timeRange\":{\"timeRangeType\":\"day\"}}";
      case "ResourceProperties.Property" -> "{\"sharePrincipals\":true}";
      case "ResourceShareInvitationId", "ResourceShareInvitationIds" -> "i-qSkW1HBYabcdefgh";
      case "AcceptLanguage" -> "en-US";
      case "RoleArn" -> "acs:ram::1000000000000001:role/Deployer";
      case "RoleSessionName", "ExternalId" -> "alice";
      default -> "x";
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
