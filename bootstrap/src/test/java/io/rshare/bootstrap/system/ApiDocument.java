package io.rshare.bootstrap.system;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaLocation;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.dialect.Dialects;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** The OpenAPI document of a service, and what it says about requests and answers. */
final class ApiDocument {
  private static final String URI = "https://rshare.example/openapi.json";
  private static final ObjectMapper JSON = new ObjectMapper();

  final String text;
  final JsonNode root;
  private final SchemaRegistry registry;
  private final Map<String, Schema> schemas = new ConcurrentHashMap<>();

  ApiDocument(String text) {
    this.text = text;
    try {
      this.root = JSON.readTree(text);
      // Answers may grow for clients; here every member that is not described is one too many.
      JsonNode strict = JSON.readTree(text);
      strict.at("/components/schemas").forEach(schema -> close((ObjectNode) schema));
      String closed = strict.toString();
      this.registry =
          SchemaRegistry.withDialect(
              Dialects.getDraft202012(), builder -> builder.schemas(Map.of(URI, closed)));
    } catch (IOException e) {
      throw new IllegalStateException(e);
    }
  }

  private static void close(ObjectNode schema) {
    if (schema.has("properties")) {
      schema.put("additionalProperties", false);
    }
  }

  /** An operation of the document. */
  record Operation(String method, String path, JsonNode node) {
    String name() {
      return node.path("operationId").asText();
    }

    String pointer() {
      return "/paths/" + escaped(path) + "/" + method;
    }

    @Override
    public String toString() {
      return method + " " + path;
    }
  }

  List<Operation> operations() {
    List<Operation> all = new ArrayList<>();
    root.get("paths")
        .properties()
        .forEach(
            path ->
                path.getValue()
                    .properties()
                    .forEach(
                        method ->
                            all.add(
                                new Operation(method.getKey(), path.getKey(), method.getValue()))));
    return all;
  }

  /** What is wrong with {@code json} by the schema at {@code pointer}. */
  List<String> misfits(String pointer, String json) {
    return schemas
        .computeIfAbsent(pointer, p -> registry.getSchema(SchemaLocation.of(URI + "#" + p)))
        .validate(json, InputFormat.JSON)
        .stream()
        .map(Object::toString)
        .toList();
  }

  /** What is wrong with a schema by the rules of JSON schema itself. */
  List<String> misfitsOfSchema(JsonNode schema) {
    return registry
        .getSchema(SchemaLocation.of("https://json-schema.org/draft/2020-12/schema"))
        .validate(schema.toString(), InputFormat.JSON)
        .stream()
        .map(Object::toString)
        .toList();
  }

  static JsonNode read(String json) {
    try {
      return JSON.readTree(json);
    } catch (IOException e) {
      throw new IllegalStateException(e);
    }
  }

  static String escaped(String name) {
    return name.replace("~", "~0").replace("/", "~1");
  }
}
