package io.rshare.bootstrap.system;

import static io.rshare.bootstrap.system.TestService.MANAGER;
import static org.assertj.core.api.Assertions.assertThat;

import io.rshare.application.Operation;
import io.rshare.application.Parameter;
import io.rshare.application.Parameter.Bounds;
import io.rshare.application.Parameter.Shape;
import io.rshare.bootstrap.catalogue.SampleParameters;
import io.rshare.bootstrap.system.WireClient.Mode;
import java.util.HashMap;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * A value beyond a bound that its operation declares is refused with 400, whichever bound it is.
 */
@SuppressWarnings("NullAway.Init")
class DeclaredBoundsTest {
  private static TestService service;
  private static WireClient wire;

  @BeforeAll
  static void start() {
    service = TestService.start("system.yaml", Map.of(EchoCalls.PROPERTY, "true"));
    wire = new WireClient(service.service.endpoint());
  }

  @AfterAll
  static void stop() {
    service.close();
  }

  /** A call that is right but for {@code wrong}. */
  record Excess(Operation<?, ?> operation, Parameter parameter, Map<String, String> wrong) {
    Map<String, String> parameters() {
      Map<String, String> all = new TreeMap<>();
      SampleParameters.base(operation).stream()
          .filter(other -> !other.name().equals(parameter.name()))
          .forEach(other -> all.putAll(SampleParameters.of(other)));
      all.putAll(wrong);
      return all;
    }

    @Override
    public String toString() {
      return operation.spec().name() + " " + wrong.keySet().stream().sorted().toList();
    }
  }

  static Stream<Excess> excesses() {
    return SampleParameters.operations().stream()
        .flatMap(
            operation ->
                operation.spec().parameters().stream()
                    .flatMap(
                        parameter ->
                            beyond(parameter)
                                .map(wrong -> new Excess(operation, parameter, wrong))));
  }

  @ParameterizedTest
  @MethodSource("excesses")
  void isRefused(Excess excess) {
    RestClient.Answer answer =
        wire.call(
            Mode.V1_FORM,
            MANAGER,
            excess.operation().spec().product().version(),
            excess.operation().spec().name(),
            excess.parameters());

    assertThat(answer.status()).as(answer.body()).isEqualTo(400);
  }

  private static Stream<Map<String, String>> beyond(Parameter parameter) {
    Map<String, String> right = SampleParameters.of(parameter);
    Bounds bounds = parameter.bounds();
    boolean most = bounds.most() < Integer.MAX_VALUE;
    return switch (parameter.shape()) {
      case Shape.Text _ ->
          most
              ? Stream.of(Map.of(parameter.name(), "x".repeat(bounds.most() + 1)))
              : Stream.empty();
      case Shape.Number _ ->
          Stream.of(bounds.least() - 1, bounds.most() + 1)
              .filter(_ -> most)
              .map(number -> Map.of(parameter.name(), String.valueOf(number)));
      case Shape.Choice _ -> Stream.of(Map.of(parameter.name(), "NoSuchWord"));
      case Shape.Flag _ -> Stream.of(Map.of(parameter.name(), "maybe"));
      case Shape.Texts _ -> most ? Stream.of(repeated(right, bounds.most() + 1)) : Stream.empty();
      case Shape.Structures structures -> {
        Stream<Map<String, String>> longer =
            structures.members().stream()
                .flatMap(DeclaredBoundsTest::beyond)
                .map(wrong -> first(parameter, right, wrong));
        yield most ? Stream.concat(Stream.of(repeated(right, bounds.most() + 1)), longer) : longer;
      }
    };
  }

  /** The first element of {@code right} again and again, told apart by its texts. */
  private static Map<String, String> repeated(Map<String, String> right, int times) {
    Map<String, String> all = new HashMap<>();
    IntStream.rangeClosed(1, times)
        .forEach(
            index ->
                right.forEach(
                    (name, value) ->
                        all.put(name.replaceFirst("\\.1", "." + index), value + index)));
    return all;
  }

  private static Map<String, String> first(
      Parameter list, Map<String, String> right, Map<String, String> wrong) {
    Map<String, String> element = new HashMap<>(right);
    wrong.forEach((member, value) -> element.put(list.name() + ".1." + member, value));
    return element;
  }
}
