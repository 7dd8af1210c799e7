package io.rshare.bootstrap.system;

import static io.rshare.bootstrap.system.TestService.MANAGER;
import static io.rshare.bootstrap.system.TestService.MEMBER;
import static io.rshare.bootstrap.system.TestService.OUTSIDER;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;

/**
 * Asks every documented route for sensible and senseless things, as everybody, and holds every
 * answer against the document: a status it names, the media type and the schema it names for it,
 * nothing that is not described, and never a 5xx.
 */
class DocumentedAnswersTest {
  private static final int CALLS_PER_ROUTE = Integer.getInteger("rshare.test.calls", 60);
  private static final List<String> ODD =
      List.of(
          "",
          " ",
          "x",
          "*",
          "../..",
          "名字",
          "a/b",
          "%",
          "0",
          "-1",
          "true",
          "rs-000000000000",
          "null",
          "x".repeat(300),
          "acs:vpc:*:*:vswitch/x",
          "\u0000",
          "💥");

  private final long seed = Long.getLong("rshare.test.seed", 20261125L);
  private final Random random = new Random(seed);
  private final List<String> failures = new ArrayList<>();
  private final Map<Integer, Integer> statuses = new HashMap<>();

  @Test
  void everyAnswerIsADocumentedOne() {
    try (TestService service = TestService.start("system.yaml")) {
      var rest = new RestClient(service.service.endpoint());
      Scene.settled(service);
      List<String> ids = ids(rest);
      var document = new ApiDocument(rest.send("GET", "/v1/openapi.json", Map.of(), "").body());
      for (ApiDocument.Operation operation : document.operations()) {
        for (int i = 0; i < CALLS_PER_ROUTE; i++) {
          ask(operation, rest, document, ids);
        }
      }
    }

    assertThat(failures).as("seed " + seed).isEmpty();
    assertThat(statuses.keySet()).contains(200, 201, 204, 400, 401, 403, 404, 409, 415);
  }

  private static List<String> ids(RestClient rest) {
    List<String> ids = new ArrayList<>();
    rest.call(MANAGER, "GET", "/v1/resource-shares?resourceOwner=Self", "")
        .result()
        .each("resourceShares", "resourceShareId")
        .forEach(id -> ids.add((String) id));
    rest.call(OUTSIDER, "GET", "/v1/invitations", "")
        .result()
        .each("resourceShareInvitations", "resourceShareInvitationId")
        .forEach(id -> ids.add((String) id));
    return ids;
  }

  private void ask(
      ApiDocument.Operation operation, RestClient rest, ApiDocument document, List<String> ids) {
    String path = operation.path();
    List<String> query = new ArrayList<>();
    for (JsonNode parameter : operation.node().path("parameters")) {
      String name = parameter.get("name").asText();
      if (parameter.get("in").asText().equals("path")) {
        String text = text(parameter.path("example"), ids);
        path = path.replace("{" + name + "}", encoded(text.isEmpty() ? "x" : text));
      } else if (parameter.get("required").asBoolean() ? !rarely() : random.nextInt(5) == 0) {
        query.add(name + "=" + encoded(query(parameter, ids)));
      }
    }
    if (rarely()) {
      query.add("unknown=1");
    }
    JsonNode schema = operation.node().at("/requestBody/content/application~1json/schema");
    String body = schema.isMissingNode() ? strayBody() : body(operation, schema, ids);
    String target = query.isEmpty() ? path : path + "?" + String.join("&", query);
    Map<String, String> headers = headers(rest);
    RestClient.Answer answer =
        rest.send(operation.method().toUpperCase(Locale.ROOT), target, headers, body);
    String asked = operation.method() + " " + target + " " + body + " -> ";
    judge(operation, answer, document, asked);
  }

  private void judge(
      ApiDocument.Operation operation,
      RestClient.Answer answer,
      ApiDocument document,
      String asked) {
    statuses.merge(answer.status(), 1, Integer::sum);
    JsonNode response = operation.node().at("/responses/" + answer.status());
    if (response.isMissingNode() || answer.status() >= 500) {
      failures.add(asked + "undocumented " + answer.status() + " " + answer.body());
      return;
    }
    if (answer.header("x-acs-request-id").isEmpty()) {
      failures.add(asked + "no request id");
    }
    if (answer.status() == 400 && !namesItsPlace(answer.body())) {
      failures.add(asked + "no place: " + answer.body());
    }
    JsonNode content = response.path("content");
    if (content.isMissingNode()) {
      if (!answer.body().isEmpty()) {
        failures.add(asked + "a body that is not documented: " + answer.body());
      }
      return;
    }
    String type = answer.header("content-type");
    if (!content.has(type)) {
      failures.add(asked + "undocumented type " + type);
    } else if (type.endsWith("json")) {
      String pointer =
          operation.pointer()
              + "/responses/"
              + answer.status()
              + "/content/"
              + ApiDocument.escaped(type)
              + "/schema";
      document
          .misfits(pointer, answer.body())
          .forEach(misfit -> failures.add(asked + answer.body() + ": " + misfit));
    }
  }

  /** A place of its own, or the body as a whole. */
  private static boolean namesItsPlace(String problem) {
    return problem.contains("\"place\":\"") || problem.contains(" body");
  }

  private Map<String, String> headers(RestClient rest) {
    Map<String, String> headers = new HashMap<>();
    headers.put("Content-Type", rarely() ? "text/plain" : "application/json");
    switch (random.nextInt(12)) {
      case 0 -> {}
      case 1 -> headers.put("Authorization", "Bearer nonsense");
      case 2 -> headers.put("Authorization", "Bearer " + rest.token(Scene.NOBODY));
      case 3 -> headers.put("Authorization", "Bearer " + rest.token(MEMBER));
      case 4, 5 -> headers.put("Authorization", "Bearer " + rest.token(OUTSIDER));
      default -> headers.put("Authorization", "Bearer " + rest.token(MANAGER));
    }
    return headers;
  }

  private String query(JsonNode parameter, List<String> ids) {
    JsonNode json = parameter.at("/content/application~1json/example");
    if (!json.isMissingNode() && !rarely()) {
      return json.toString();
    }
    JsonNode words = parameter.at("/schema/enum");
    return words.isArray() && !rarely()
        ? words.get(random.nextInt(words.size())).asText()
        : text(parameter.path("example"), ids);
  }

  /** The example, an id that exists, or something odd. */
  private String text(JsonNode example, List<String> ids) {
    return switch (random.nextInt(4)) {
      case 0 -> ODD.get(random.nextInt(ODD.size()));
      case 1 -> ids.get(random.nextInt(ids.size()));
      default -> example.isArray() ? example.path(0).asText() : example.asText();
    };
  }

  private String strayBody() {
    return rarely() ? "{\"unknown\":true}" : "";
  }

  private String body(ApiDocument.Operation operation, JsonNode schema, List<String> ids) {
    if (rarely()) {
      return List.of("", "[]", "{", "7", "{\"unknown\":1}", "{\"a\":1,\"a\":2}", "\"x\"")
          .get(random.nextInt(7));
    }
    JsonNode example = operation.node().at("/requestBody/content/application~1json/example");
    Map<String, Object> members = new HashMap<>();
    schema
        .path("properties")
        .properties()
        .forEach(
            property -> {
              boolean required = schema.path("required").toString().contains(property.getKey());
              if (required ? !rarely() : random.nextInt(5) == 0) {
                members.put(
                    property.getKey(),
                    value(property.getValue(), example.path(property.getKey()), ids));
              }
            });
    return JsonText.of(members);
  }

  private Object value(JsonNode schema, JsonNode example, List<String> ids) {
    if (rarely()) {
      return List.of("wrong", 7, true, List.of(), Map.of("unknown", "x")).get(random.nextInt(5));
    }
    return switch (schema.path("type").asText()) {
      case "boolean" -> random.nextBoolean();
      case "integer" -> random.nextInt(-5, 200);
      case "array" -> {
        List<Object> elements = new ArrayList<>();
        for (int i = random.nextInt(3); i >= 0; i--) {
          elements.add(value(schema.path("items"), example.path(0), ids));
        }
        yield elements;
      }
      case "object" -> {
        Map<String, Object> members = new HashMap<>();
        schema
            .path("properties")
            .properties()
            .forEach(
                property ->
                    members.put(
                        property.getKey(),
                        value(property.getValue(), example.path(property.getKey()), ids)));
        yield members;
      }
      default -> text(example, ids);
    };
  }

  private boolean rarely() {
    return random.nextInt(15) == 0;
  }

  private static String encoded(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8).replace("+", "%20");
  }
}
