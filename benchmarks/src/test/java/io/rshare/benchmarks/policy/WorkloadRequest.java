package io.rshare.benchmarks.policy;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** One of the 64 requests: 32 allowed, 16 denied explicitly, 16 implicitly. */
record WorkloadRequest(
    String action, String resource, Map<String, List<String>> context, String expect) {

  boolean allowed() {
    return expect.equals("Allow");
  }

  static List<WorkloadRequest> all() {
    List<WorkloadRequest> requests = new ArrayList<>();
    read("/policy/requests-ram.json").forEach(json -> requests.add(of(json)));
    return List.copyOf(requests);
  }

  static JsonNode read(String resource) {
    try (InputStream in =
        Objects.requireNonNull(WorkloadRequest.class.getResourceAsStream(resource), resource)) {
      return new ObjectMapper().readTree(in);
    } catch (IOException problem) {
      throw new UncheckedIOException(problem);
    }
  }

  private static WorkloadRequest of(JsonNode json) {
    Map<String, List<String>> context = new LinkedHashMap<>();
    json.get("context")
        .properties()
        .forEach(
            key -> {
              List<String> values = new ArrayList<>();
              if (key.getValue().isArray()) {
                key.getValue().forEach(value -> values.add(value.asText()));
              } else {
                values.add(key.getValue().asText());
              }
              context.put(key.getKey(), values);
            });
    return new WorkloadRequest(
        json.get("action").asText(),
        json.get("resource").asText(),
        context,
        json.get("expect").asText());
  }
}
