package io.rshare.bootstrap.system;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import io.rshare.bootstrap.RunningService;
import io.rshare.bootstrap.ServiceOptions;
import io.rshare.http.rest.document.DemoCall;
import io.rshare.http.rest.document.DemoCalls;
import io.rshare.http.wire.JsonWriter;
import java.io.IOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Every command and every example of the documents works on a new demo world, in order. */
class DocumentedCallsTest {
  private static final Pattern COMMANDS =
      Pattern.compile("<pre class=\"curl\">(.*?)</pre>", Pattern.DOTALL);
  private static final Pattern START = Pattern.compile("<pre>(URL=.*?)</pre>", Pattern.DOTALL);
  @TempDir private Path data = Path.of("replaced");

  @Test
  void everyCommandOfThePageSucceeds() throws Exception {
    assumeTrue(Files.exists(Path.of("/usr/bin/curl")), "no curl");
    try (var service = RunningService.start(ServiceOptions.local(data))) {
      var rest = new RestClient(service.endpoint());
      String page = rest.send("GET", "/v1/docs", Map.of(), "").body();
      ApiDocument document = document(rest);
      List<String> commands =
          COMMANDS.matcher(page).results().map(found -> unescaped(found.group(1))).toList();
      assertThat(commands).hasSameSizeAs(document.operations());

      String start =
          unescaped(START.matcher(page).results().map(f -> f.group(1)).findFirst().orElseThrow())
              .replace("http://127.0.0.1:8080", "http://" + service.endpoint())
              .replace("data/service.json", data.resolve("service.json").toString());
      // A refusal ends the script; the last line that was traced says which command it was.
      String script =
          "set -euo pipefail\ncurl() { command curl -f -m 30 \"$@\"; }\n"
              + start
              + String.join("\n", commands)
              + "\n";

      assertThat(bash(script)).isEmpty();
    }
  }

  private String bash(String script) throws IOException, InterruptedException {
    Path file = Files.writeString(data.resolve("script.sh"), script);
    Path out = data.resolve("script.out");
    Process process =
        new ProcessBuilder("bash", "-x", file.toString())
            .redirectOutput(data.resolve("script.answers").toFile())
            .redirectError(out.toFile())
            .start();
    try {
      assertThat(process.waitFor(120, TimeUnit.SECONDS)).isTrue();
      return process.exitValue() == 0
          ? ""
          : Files.readString(out).lines().reduce((a, b) -> b).orElse("failed")
              + Files.readString(data.resolve("script.answers"))
                  .lines()
                  .reduce((a, b) -> b)
                  .orElse("");
    } finally {
      process.destroyForcibly();
    }
  }

  /** Sent as generators of clients and tests send them, with ids that calls have answered. */
  @Test
  void everyExampleOfTheDocumentSucceeds() {
    try (var service =
        RunningService.start(
            ServiceOptions.local(data), Map.of("rshare.admin-token", AdminClient.TOKEN))) {
      var rest = new RestClient(service.endpoint());
      ApiDocument document = document(rest);
      Map<String, ApiDocument.Operation> byName = new HashMap<>();
      document.operations().forEach(operation -> byName.put(operation.name(), operation));
      assertThat(DemoCalls.routes()).containsAll(byName.keySet());

      for (String name : DemoCalls.routes()) {
        for (DemoCall call : byName.containsKey(name) ? DemoCalls.of(name) : List.<DemoCall>of()) {
          boolean prepares = !call.equals(DemoCalls.of(name).getLast());
          ApiDocument.Operation operation = Objects.requireNonNull(byName.get(call.route()));
          String body =
              prepares
                  ? call.exampleBody().map(JsonWriter::write).orElse("")
                  : example(operation.node().at("/requestBody/content/application~1json"));
          String target = prepares ? preparing(call, operation) : target(operation);
          send(rest, call, operation, filled(target), filled(body));
        }
      }
    }
  }

  private final Map<String, String> variables = new HashMap<>();

  private void send(
      RestClient rest, DemoCall call, ApiDocument.Operation operation, String target, String body) {
    Map<String, String> headers = new HashMap<>(Map.of("Content-Type", "application/json"));
    String token =
        call.token().equals("ADMIN_TOKEN")
            ? AdminClient.TOKEN
            : variables.getOrDefault("$" + call.token(), "");
    if (!token.isEmpty()) {
      headers.put("Authorization", "Bearer " + token);
    }
    RestClient.Answer answer =
        rest.send(operation.method().toUpperCase(Locale.ROOT), target, headers, body);

    assertThat(answer.status())
        .as("%s %s %s: %s", operation, target, body, answer.body())
        .isBetween(200, 299);
    call.kept()
        .ifPresent(
            kept -> {
              Matcher value =
                  Pattern.compile("\"" + kept.getValue() + "\":\"(.*?)\"").matcher(answer.body());
              assertThat(value.find()).as(answer.body()).isTrue();
              variables.put("$" + kept.getKey(), value.group(1));
            });
  }

  /** The ids that calls have answered, in place of those of the examples. */
  private String filled(String text) {
    String filled = text;
    for (Map.Entry<String, String> usual : DemoCall.usualValues().entrySet()) {
      filled =
          filled.replace(
              usual.getValue(), variables.getOrDefault(usual.getKey(), usual.getValue()));
    }
    return filled;
  }

  private static String example(JsonNode media) {
    return media.has("example") ? media.get("example").toString() : "";
  }

  private static String preparing(DemoCall call, ApiDocument.Operation operation) {
    return target(
        operation,
        name ->
            call.exampleValue(name)
                .map(node -> ApiDocument.read(JsonWriter.write(node)))
                .orElse(MissingNode.getInstance()));
  }

  private static String target(ApiDocument.Operation operation) {
    return target(
        operation,
        name -> {
          for (JsonNode parameter : operation.node().path("parameters")) {
            if (parameter.path("name").asText().equals(name)) {
              return parameter.path("example");
            }
          }
          return MissingNode.getInstance();
        });
  }

  private static String target(
      ApiDocument.Operation operation, Function<String, JsonNode> examples) {
    String path = operation.path();
    var query = new StringBuilder();
    for (JsonNode parameter : operation.node().path("parameters")) {
      String name = parameter.path("name").asText();
      JsonNode example = examples.apply(name);
      if (parameter.path("in").asText().equals("path")) {
        path = path.replace("{" + name + "}", example.asText());
      } else if (!example.isMissingNode()) {
        for (JsonNode value : example.isArray() ? example : List.of(example)) {
          query.append(query.isEmpty() ? '?' : '&').append(name).append('=');
          query.append(URLEncoder.encode(value.asText(), StandardCharsets.UTF_8));
        }
      }
    }
    return path + query;
  }

  private static ApiDocument document(RestClient rest) {
    return new ApiDocument(rest.send("GET", "/v1/openapi.json", Map.of(), "").body());
  }

  private static String unescaped(String html) {
    return html.replace("&quot;", "\"")
        .replace("&gt;", ">")
        .replace("&lt;", "<")
        .replace("&amp;", "&");
  }
}
