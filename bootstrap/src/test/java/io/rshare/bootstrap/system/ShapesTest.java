package io.rshare.bootstrap.system;

import static io.rshare.bootstrap.system.TestService.MANAGER;
import static org.assertj.core.api.Assertions.assertThat;

import io.rshare.application.Operation;
import io.rshare.application.Parameter;
import io.rshare.application.Parameter.Shape;
import io.rshare.application.Product;
import io.rshare.bootstrap.catalogue.SampleParameters;
import io.rshare.bootstrap.system.WireClient.Mode;
import io.rshare.http.rest.Input;
import io.rshare.http.rest.Route;
import io.rshare.http.rest.schema.Names;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Every declared parameter of every operation, in shapes that are not its own, at every door: each
 * call is refused with 400, or understood just like the right shape. None is answered as if the
 * parameter were not there.
 */
@SuppressWarnings("NullAway.Init")
class ShapesTest {
  private static TestService service;
  private static WireClient wire;
  private static RestTwin twin;

  @BeforeAll
  static void start() {
    service = TestService.start("system.yaml", Map.of(EchoCalls.PROPERTY, "true"));
    wire = new WireClient(service.service.endpoint());
    twin = new RestTwin(service);
  }

  @AfterAll
  static void stop() {
    service.close();
  }

  /** An operation and one of the parameters that its calls may carry. */
  record Declared(Operation<?, ?> operation, Parameter parameter) {
    /** What a call needs but for the parameter. */
    Map<String, String> rest() {
      Map<String, String> others = new HashMap<>();
      SampleParameters.base(operation).stream()
          .filter(other -> !other.name().equals(parameter.name()))
          .forEach(other -> others.putAll(SampleParameters.of(other)));
      // Targets are asked for with their own type of association.
      others.computeIfPresent(
          "AssociationType", (name, type) -> parameter.name().equals("Target") ? "Target" : type);
      return others;
    }

    boolean isRest() {
      return operation.spec().product() == Product.RESOURCE_SHARING;
    }

    @Override
    public String toString() {
      return operation.spec().name() + " " + parameter.name();
    }
  }

  static Stream<Declared> declared() {
    return SampleParameters.operations().stream()
        .flatMap(
            operation ->
                operation.spec().parameters().stream()
                    .map(parameter -> new Declared(operation, parameter)));
  }

  @ParameterizedTest
  @MethodSource("declared")
  void isUnderstoodOrRefusedByRpc(Declared declared) {
    var shapes = new WrongShapes(declared.parameter());
    Map<String, String> right = with(declared.rest(), shapes.right);
    String meant = understood(rpc(Mode.V1_FORM, declared, right));
    List<String> failures = new ArrayList<>();
    int tried = 0;
    for (Map<String, String> shape : shapes.flat()) {
      for (Mode mode : Mode.values()) {
        RestClient.Answer answer = rpc(mode, declared, with(declared.rest(), shape));
        judge(answer, mode + " " + shape, meant, failures);
        tried++;
      }
    }
    for (Object json : shapes.json()) {
      Map<String, Object> body = new HashMap<>(declared.rest());
      body.put(declared.parameter().name(), json);
      judge(rpc(Mode.ACS3_JSON, declared, body), "JSON " + json, meant, failures);
      tried++;
    }

    assertThat(failures).isEmpty();
    assertThat(tried).isGreaterThanOrEqualTo(8 * Mode.values().length);
  }

  static Stream<Declared> declaredInRest() {
    return declared().filter(Declared::isRest);
  }

  @ParameterizedTest
  @MethodSource("declaredInRest")
  void isUnderstoodOrRefusedByRest(Declared declared) {
    var shapes = new WrongShapes(declared.parameter());
    String meant = understood(rpc(Mode.V1, declared, with(declared.rest(), shapes.right)));
    List<String> failures = new ArrayList<>();
    String name = Names.lowerCamel(declared.parameter().name());
    Route route = twin.route(declared.operation().spec().name());
    Input input =
        route.inputs().stream()
            .filter(i -> i.field().name().equals(name))
            .findFirst()
            .orElseThrow();
    switch (input.place()) {
      case BODY -> {
        List<Object> all = new ArrayList<>(shapes.json());
        all.addAll(shapes.withNull());
        for (Object json : all) {
          judge(byBody(declared, name, json), "REST body " + json, meant, failures);
        }
        for (String odd : List.of(".1", ".0", ".01", ".", "[]", "[0]", ".1.x", ".x")) {
          judge(byBody(declared, name + odd, "x"), "REST body " + odd, meant, failures);
        }
      }
      case QUERY -> {
        for (String odd : List.of(".1", ".0", ".01", ".", "[]", "[0]", ".1.x", ".x", ".1.key")) {
          judge(byQuery(declared, name + odd, "x"), "REST query " + odd, meant, failures);
        }
        if (declared.parameter().shape() instanceof Shape.Structures) {
          for (Object json : shapes.json()) {
            String text = JsonText.of(json);
            judge(byQuery(declared, name, text), "REST query " + text, meant, failures);
          }
        }
      }
      // A segment of a path is a text, whatever it holds.
      case PATH -> {}
    }

    assertThat(failures).isEmpty();
  }

  private static RestClient.Answer byQuery(Declared declared, String name, String value) {
    return twin.callWith(
        MANAGER,
        declared.operation().spec().name(),
        declared.rest(),
        Map.of(name, value),
        Map.of());
  }

  private static RestClient.Answer byBody(Declared declared, String name, Object value) {
    return twin.callWith(
        MANAGER,
        declared.operation().spec().name(),
        declared.rest(),
        Map.of(),
        Map.of(name, value));
  }

  private static RestClient.Answer rpc(Mode mode, Declared declared, Map<String, ?> parameters) {
    EchoCalls.UNDERSTOOD.set("");
    return wire.call(
        mode,
        MANAGER,
        declared.operation().spec().product().version(),
        declared.operation().spec().name(),
        parameters);
  }

  private static String understood(RestClient.Answer answer) {
    assertThat(answer.status()).as(answer.body()).isEqualTo(200);
    assertThat(EchoCalls.UNDERSTOOD.get()).isNotEmpty();
    return EchoCalls.UNDERSTOOD.get();
  }

  private static void judge(
      RestClient.Answer answer, String shape, String meant, List<String> failures) {
    boolean refused = answer.status() == 400;
    boolean understood =
        answer.status() >= 200 && answer.status() < 300 && EchoCalls.UNDERSTOOD.get().equals(meant);
    if (!refused && !understood) {
      failures.add(shape + " -> " + answer.status() + " " + answer.body());
    }
  }

  private static Map<String, String> with(Map<String, String> some, Map<String, String> more) {
    Map<String, String> all = new TreeMap<>(some);
    all.putAll(more);
    return all;
  }
}
