package io.rshare.clients;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;
import java.io.IOException;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;

/** What every client does to a service, read from {@code scenario.json} and {@code values.json}. */
final class Scenario {
  private static final String SHARING = "2020-01-10";
  private static final String REGION = "cn-hangzhou";
  private static final int BURST = 25;
  private static final int MAX_CALLS_UNTIL_THROTTLED = 100;

  private final JsonNode script = read("scenario.json");
  private final Map<String, String> kept = new HashMap<>();
  private final Client client;
  private final Driver driver;
  private final ResultTable results;

  Scenario(Client client, Driver driver, ResultTable results) {
    this.client = client;
    this.driver = driver;
    this.results = results;
  }

  static JsonNode read(String file) {
    try {
      return Client.JSON.readTree(Path.of(file).toFile());
    } catch (IOException e) {
      throw new IllegalStateException(file + " cannot be read", e);
    }
  }

  /** The life of a share: every operation succeeds and answers what is expected. */
  void life(String endpoint) throws IOException {
    for (JsonNode step : script.get("life")) {
      JsonNode answer = succeed(endpoint, step);
      step.path("expect")
          .properties()
          .forEach(
              expected ->
                  assertThat(comparable(answer.at(expected.getKey())))
                      .as("%s %s in %s", step, expected.getKey(), answer)
                      .isEqualTo(comparable(filled(expected.getValue()))));
      step.path("contains")
          .properties()
          .forEach(
              part ->
                  assertThat(answer.at(part.getKey()).toString())
                      .contains(part.getValue().asText()));
      step.path("keep")
          .properties()
          .forEach(name -> kept.put(name.getKey(), answer.at(name.getValue().asText()).asText()));
      results.passed(client, step.get("call").asText());
    }
  }

  /** Refusals come with their code, their status and the client's own type. */
  void errors(String endpoint) throws IOException {
    for (JsonNode step : script.get("errors")) {
      JsonNode error = outcome(endpoint, step, false).path("error");
      String code = step.get("fails").asText();
      // One client sees that only the secret can be wrong, and says so in a code of its own.
      assertThat(error.path("code").asText())
          .as("%s: %s", step, error)
          .isEqualTo(step.path("renamed").path(client.name()).asText(code));
      assertThat(error.path("type").asText()).as("%s: %s", step, error).isEqualTo(client.refused());
      // Some clients do not tell the status.
      assertThat(error.path("status").asInt(step.get("status").asInt()))
          .as("%s: %s", step, error)
          .isEqualTo(step.get("status").asInt());
    }
    results.passed(client, "errors with code, status and type");
  }

  /** All pages of a list hold every row once. */
  void pages(String endpoint) throws IOException {
    JsonNode step = script.get("pages");
    ObjectNode next = step.deepCopy();
    Set<String> ids = new HashSet<>();
    String token;
    do {
      JsonNode answer = succeed(endpoint, next);
      for (JsonNode row : answer.at(step.get("rows").asText())) {
        assertThat(ids.add(row.get(step.get("id").asText()).asText())).as("%s twice", row).isTrue();
      }
      token = answer.path("NextToken").asText("");
      ((ObjectNode) next.get("with")).put("NextToken", token);
    } while (!token.isEmpty());
    assertThat(ids).hasSizeGreaterThanOrEqualTo(step.get("least").asInt());
    results.passed(client, "paging");
  }

  /** Each value comes back as it was sent, or is refused as listed. */
  void values(String endpoint) throws IOException {
    String share =
        succeed(endpoint, step("CreateResourceShare", "ResourceShareName", "values"))
            .at("/ResourceShare/ResourceShareId")
            .asText();
    int count = 0;
    for (JsonNode value : read("values.json")) {
      String text = value.get("value").asText();
      ObjectNode tag = step("TagResources", "RegionId", REGION);
      tag.withObject("with").put("ResourceType", "ResourceShare").putArray("ResourceId").add(share);
      tag.withObject("with").putArray("Tag").addObject().put("Key", "key").put("Value", text);
      JsonNode outcome = outcome(endpoint, tag, false);
      assertThat(outcome.path("error").path("code").asText(""))
          .as("%s: %s", value, outcome)
          .isEqualTo(value.path("fails").asText(""));
      if (!value.has("fails")) {
        ObjectNode list = step("ListTagResources", "RegionId", REGION);
        list.withObject("with")
            .put("ResourceType", "ResourceShare")
            .putArray("ResourceId")
            .add(share);
        assertThat(succeed(endpoint, list).at("/TagResources/TagResource/0/TagValue").asText())
            .as(value.toString())
            .isEqualTo(text);
      }
      count++;
    }
    results.passed(client, count + " awkward values");
  }

  /**
   * A throttled call is told when to come again, and comes through then; a client that can wait by
   * itself gets every call through.
   */
  void throttling(String endpoint) throws IOException, InterruptedException {
    JsonNode call = step("ListPermissions", "MaxResults", "1");
    JsonNode error = null;
    for (int i = 0; i < MAX_CALLS_UNTIL_THROTTLED && error == null; i++) {
      error = outcome(endpoint, call, false).get("error");
    }
    assertThat(error).as("never throttled").isNotNull();
    assertThat(error.path("code").asText()).as(error.toString()).isEqualTo("Throttling.User");
    assertThat(error.path("type").asText()).as(error.toString()).isEqualTo(client.throttled());
    if (error.path("retryAfter").isNumber()) {
      assertThat(error.get("retryAfter").asInt()).isBetween(1, 1000);
      Thread.sleep(error.get("retryAfter").asInt());
      succeed(endpoint, call);
    }
    for (int i = 0; client.waits() && i < BURST; i++) {
      JsonNode outcome = outcome(endpoint, call, true);
      assertThat(outcome.has("answer")).as("call %d of a burst: %s", i, outcome).isTrue();
    }
    results.passed(client, "throttling", client.waits() ? "waits as told" : "told when");
  }

  private static ObjectNode step(String operation, String parameter, String value) {
    ObjectNode step = Client.JSON.createObjectNode().put("as", "manager").put("call", operation);
    step.putObject("with").put(parameter, value);
    return step;
  }

  private JsonNode succeed(String endpoint, JsonNode step) throws IOException {
    JsonNode outcome = outcome(endpoint, step, false);
    assertThat(outcome.has("answer")).as("%s: %s", step, outcome).isTrue();
    return outcome.get("answer");
  }

  private JsonNode outcome(String endpoint, JsonNode step, boolean retry) throws IOException {
    ObjectNode call = Client.JSON.createObjectNode().put("endpoint", endpoint).put("retry", retry);
    String who = step.get("as").asText();
    JsonNode identity = script.get("identities").path(who);
    for (String part : new String[] {"key", "secret", "token"}) {
      String known = kept.getOrDefault(who + "." + part, identity.path(part).asText(""));
      if (!known.isEmpty()) {
        call.put(part, known);
      }
    }
    call.put("version", step.path("version").asText(SHARING))
        .put("operation", step.get("call").asText());
    call.set(
        "parameters", step.has("with") ? filled(step.get("with")) : Client.JSON.createObjectNode());
    return driver.outcome(call);
  }

  /** {@code template} with what was kept in place of its names in braces. */
  private JsonNode filled(JsonNode template) {
    if (template.isTextual()) {
      String text = template.asText();
      for (Map.Entry<String, String> one : kept.entrySet()) {
        text = text.replace("{" + one.getKey() + "}", one.getValue());
      }
      return TextNode.valueOf(text);
    }
    JsonNode copy = template.deepCopy();
    if (copy instanceof ObjectNode object) {
      object.properties().forEach(member -> member.setValue(filled(member.getValue())));
    } else if (copy.isArray()) {
      var array = Client.JSON.createArrayNode();
      copy.forEach(element -> array.add(filled(element)));
      return array;
    }
    return copy;
  }

  /** Absent and null are the same to clients whose answers are objects of a class. */
  private static String comparable(JsonNode node) {
    return node.isMissingNode() || node.isNull() ? "" : node.asText();
  }
}
