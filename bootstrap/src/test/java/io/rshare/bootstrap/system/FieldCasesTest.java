package io.rshare.bootstrap.system;

import static io.rshare.bootstrap.system.TestService.MANAGER;
import static org.assertj.core.api.Assertions.assertThat;

import io.rshare.application.FlatJson;
import io.rshare.bootstrap.system.WireClient.Mode;
import io.rshare.http.rest.Input;
import io.rshare.http.rest.Route;
import io.rshare.http.rest.schema.Names;
import io.rshare.http.wire.StreamingJsonText;
import io.rshare.testkit.Signing;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Cases from public reports about other gateways and clients ({@code field/sharing-cases.json}), at
 * every door that has words for them.
 */
@SuppressWarnings("NullAway.Init")
class FieldCasesTest {
  private static final String VERSION = "2020-01-10";

  private static TestService service;
  private static WireClient wire;
  private static RestClient rest;
  private static RestTwin twin;

  @BeforeAll
  static void start() {
    service = TestService.start("system.yaml");
    wire = new WireClient(service.service.endpoint());
    rest = new RestClient(service.service.endpoint());
    twin = new RestTwin(service);
  }

  @AfterAll
  static void stop() {
    service.close();
  }

  static Stream<Map<?, ?>> cases() throws IOException {
    try (var in = FieldCasesTest.class.getResourceAsStream("/field/sharing-cases.json")) {
      String text = new String(in.readAllBytes(), StandardCharsets.UTF_8);
      return ((List<?>) new StreamingJsonText().parse(text)).stream().map(c -> (Map<?, ?>) c);
    }
  }

  /** Cases that say what is sent are played as they say, the others in every mode. */
  static Stream<Arguments> casesByMode() throws IOException {
    return cases()
        .filter(test -> !test.containsKey("rates"))
        .flatMap(
            test ->
                Stream.of(Mode.values())
                    .filter(mode -> !saysWhatIsSent(test) || mode == Mode.ACS3)
                    .map(mode -> Arguments.of(test.get("id"), mode, test)));
  }

  private static boolean saysWhatIsSent(Map<?, ?> test) {
    return ((List<?>) FieldCase.of(test, "steps"))
        .stream().anyMatch(step -> ((Map<?, ?>) step).containsKey("wire"));
  }

  @ParameterizedTest(name = "{0} {1}")
  @MethodSource("casesByMode")
  void isUnderstoodOrRefused(String id, Mode mode, Map<?, ?> test) {
    assertThat(new FieldCase((action, in, how) -> rpc(mode(mode, how), action, in)).play(test))
        .isPositive();
  }

  private static Mode mode(Mode usual, Map<?, ?> how) {
    if ("json".equals(how.get("place"))) {
      return Mode.ACS3_JSON;
    }
    return how.get("scheme") instanceof String scheme
        ? Mode.valueOf(scheme.toUpperCase(Locale.ROOT))
        : usual;
  }

  private static RestClient.Answer rpc(Mode mode, String action, Map<String, Object> in) {
    if (mode == Mode.ACS3_JSON) {
      return wire.call(mode, MANAGER, VERSION, action, in);
    }
    Map<String, String> flat = new TreeMap<>();
    in.forEach((name, value) -> FlatJson.each(name, value, UnaryOperator.identity(), flat::put));
    return wire.call(mode, MANAGER, VERSION, action, flat);
  }

  static Stream<Arguments> casesOfRest() throws IOException {
    // What is too long for a query is not for a body.
    return cases()
        .filter(test -> !test.containsKey("rates") && !"FC77".equals(test.get("id")))
        .map(test -> Arguments.of(test.get("id"), test));
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("casesOfRest")
  void isUnderstoodOrRefusedByRest(String id, Map<?, ?> test) {
    assertThat(new FieldCase((action, in, how) -> byRest(action, in)).play(test)).isPositive();
  }

  private static RestClient.Answer byRest(String action, Map<String, Object> in) {
    Route route = twin.route(action);
    String path = route.path().text();
    List<String> query = new ArrayList<>();
    Map<String, Object> body = new LinkedHashMap<>();
    for (Map.Entry<String, Object> entry : in.entrySet()) {
      String name = Names.lowerCamel(entry.getKey());
      Object value = lowerCamel(entry.getValue());
      if (path.contains("{" + name + "}")) {
        path = path.replace("{" + name + "}", value.toString());
      } else if (route.inputs().stream().anyMatch(input -> input.place() == Input.Place.BODY)) {
        body.put(name, value);
      } else if (value instanceof List<?> elements) {
        elements.forEach(element -> query.add(name + "=" + Signing.encoded(element.toString())));
      } else {
        query.add(name + "=" + Signing.encoded(value.toString()));
      }
    }
    return rest.call(
        MANAGER,
        route.method(),
        query.isEmpty() ? path : path + "?" + String.join("&", query),
        body.isEmpty() ? "" : JsonText.of(body));
  }

  private static Object lowerCamel(Object value) {
    return switch (value) {
      case Map<?, ?> members -> {
        Map<String, Object> lower = new LinkedHashMap<>();
        members.forEach((name, member) -> lower.put(Names.lowerCamel((String) name), member));
        yield lower;
      }
      case List<?> elements -> elements.stream().map(FieldCasesTest::lowerCamel).toList();
      default -> value;
    };
  }

  /** FC116: clients that know HTTP alone wait at 429 only. */
  @Test
  void throttlingByRestIsTooManyRequests() {
    try (var throttled = TestService.start("system.yaml", Map.of("rshare.rate-limits", "true"))) {
      var client = new RestClient(throttled.service.endpoint());
      List<Integer> statuses = new ArrayList<>();
      for (int i = 0; i < 1_000 && !statuses.contains(429); i++) {
        RestClient.Answer answer = client.call(MANAGER, "GET", "/v1/regions", "");
        statuses.add(answer.status());
        if (answer.status() == 429) {
          answer.problem(429, "Throttling.User");
          assertThat(answer.header("retry-after")).isEqualTo("1");
        }
      }
      assertThat(statuses).containsOnly(200, 429);
    }
  }
}
