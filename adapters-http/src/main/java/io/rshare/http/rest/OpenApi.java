package io.rshare.http.rest;

import io.rshare.http.rest.document.DemoCall;
import io.rshare.http.rest.document.DemoCalls;
import io.rshare.http.rest.document.Examples;
import io.rshare.http.rest.document.JsonSchemas;
import io.rshare.http.rest.document.Tree;
import io.rshare.http.rest.schema.RecordSchema;
import io.rshare.http.rest.schema.Schema;
import io.rshare.http.wire.JsonWriter;
import io.rshare.http.wire.Node;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** The routes as an OpenAPI 3.1 document. */
final class OpenApi {
  private static final String PROBLEM = "Problem";
  private static final String DESCRIPTION =
      "Routes of a Resource Sharing service. They run the operations of the RPC interface, with the"
          + " same authorisation, the same refusals and the same audit; x-rpc-operation names the"
          + " twin. Lists are paged: ask again with the nextToken of an answer until there is none.";

  private final List<Route> routes;
  private final JsonSchemas schemas = new JsonSchemas();

  private OpenApi(List<Route> routes) {
    this.routes = routes;
  }

  /** The document of {@code routes}, as JSON. */
  static String of(List<Route> routes) {
    return JsonWriter.write(new OpenApi(routes).document().node());
  }

  private Tree document() {
    Map<String, Tree> paths = new LinkedHashMap<>();
    for (Route route : routes) {
      paths
          .computeIfAbsent(route.path().text(), path -> new Tree())
          .tree(route.method().toLowerCase(Locale.ROOT), operation(route));
    }
    var all = new Tree();
    paths.forEach(all::tree);
    return new Tree()
        .text("openapi", "3.1.0")
        .tree("info", info())
        .node("servers", new Node.Items(List.of(new Tree().text("url", "/").node())))
        .node("tags", tags())
        .tree("paths", all)
        .tree("components", components());
  }

  private static Tree info() {
    return new Tree()
        .text("title", "Resource Sharing")
        .text("version", "1")
        .text("description", DESCRIPTION)
        .tree("license", new Tree().text("name", "Apache 2.0").text("identifier", "Apache-2.0"));
  }

  private Node tags() {
    return new Node.Items(
        routes.stream()
            .map(Route::group)
            .distinct()
            .<Node>map(group -> new Tree().text("name", group).node())
            .toList());
  }

  private Tree components() {
    schemas.answered(new Schema.Structure(PROBLEM, problem().fields()));
    return new Tree()
        .tree("schemas", schemas.components())
        .tree(
            "securitySchemes",
            new Tree()
                .tree(
                    "bearer",
                    new Tree()
                        .text("type", "http")
                        .text("scheme", "bearer")
                        .text("bearerFormat", "JWT")));
  }

  private static Schema.Structure problem() {
    return RecordSchema.of(Problem.Body.class);
  }

  private Tree operation(Route route) {
    var operation =
        new Tree()
            .text("operationId", route.name())
            .texts("tags", List.of(route.group()))
            .text("summary", route.summary());
    route.twin().ifPresent(twin -> operation.text("x-rpc-operation", twin));
    List<Node> parameters =
        route.inputs().stream()
            .filter(input -> input.place() != Input.Place.BODY)
            .map(input -> parameter(input, DemoCalls.own(route.name())))
            .toList();
    if (!parameters.isEmpty()) {
      operation.node("parameters", new Node.Items(parameters));
    }
    if (route.takesBody()) {
      operation.tree("requestBody", requestBody(route));
    }
    return operation
        .tree("responses", responses(route))
        .node(
            "security",
            new Node.Items(
                route.open() ? List.of() : List.of(new Tree().texts("bearer", List.of()).node())));
  }

  private Node parameter(Input input, Optional<DemoCall> call) {
    Schema.Field field = input.field();
    boolean path = input.place() == Input.Place.PATH;
    var parameter =
        new Tree()
            .text("name", field.name())
            .text("in", path ? "path" : "query")
            .flag("required", path || field.required())
            .textIfAny("description", field.description());
    boolean json =
        field.schema() instanceof Schema.Items items && !(items.each() instanceof Schema.Text);
    var value = new Tree().node("schema", schemas.taken(field.schema()));
    // Those of an optional parameter would contradict each other: an id and an ARN, for example.
    Optional<Node> example =
        call.isPresent()
            ? call.get().exampleValue(field.name())
            : Optional.of(Examples.of(field)).filter(any -> path || field.required());
    example.ifPresent(node -> value.node("example", node));
    if (json) {
      return parameter.tree("content", new Tree().tree(Route.JSON, value)).node();
    }
    value.node().members().forEach(member -> parameter.node(member.name(), member.value()));
    return parameter.node();
  }

  private Tree requestBody(Route route) {
    List<Schema.Field> fields = route.fields(Input.Place.BODY);
    var media =
        new Tree()
            .node("schema", schemas.taken(new Schema.Structure("", fields)))
            .node(
                "example",
                DemoCalls.own(route.name())
                    .flatMap(DemoCall::exampleBody)
                    .orElseGet(() -> Examples.of(fields)));
    return new Tree()
        .flag("required", fields.stream().anyMatch(Schema.Field::required))
        .tree("content", new Tree().tree(Route.JSON, media));
  }

  private Tree responses(Route route) {
    var responses = new Tree().tree(Integer.toString(route.success()), success(route));
    Refusals.of(route)
        .forEach((status, codes) -> responses.tree(status.toString(), refusal(status, codes)));
    return responses;
  }

  private Tree success(Route route) {
    var headers =
        new Tree()
            .tree(
                "x-acs-request-id",
                new Tree()
                    .text("description", "Id of the call.")
                    .tree("schema", new Tree().text("type", "string").text("format", "uuid")));
    var success = new Tree().text("description", route.summary()).tree("headers", headers);
    if (route.success() == 204) {
      return success;
    }
    var media = new Tree();
    if (route.mediaType().equals(Route.JSON)) {
      media
          .node("schema", schemas.answered(route.result()))
          .node("example", Examples.of(route.result().fields()));
    } else {
      media.tree("schema", new Tree().text("type", "string"));
    }
    return success.tree("content", new Tree().tree(route.mediaType(), media));
  }

  private static Tree refusal(int status, Map<String, String> codes) {
    var narrowed =
        new Tree()
            .tree(
                "properties",
                new Tree()
                    // Not const, which makes some generators of clients drop the answer.
                    .tree("status", new Tree().text("type", "integer").numbers("enum", status))
                    .tree("code", new Tree().texts("enum", List.copyOf(codes.keySet()))));
    var reference = new Tree().text("$ref", "#/components/schemas/" + PROBLEM);
    var schema =
        new Tree().node("allOf", new Node.Items(List.of(reference.node(), narrowed.node())));
    Map.Entry<String, String> first = codes.entrySet().iterator().next();
    var refusal = new Tree().text("description", String.join(", ", codes.keySet()));
    if (Problem.isTemporary(status)) {
      refusal.tree(
          "headers",
          new Tree()
              .tree(
                  Problem.RETRY_AFTER,
                  new Tree()
                      .text("description", "Seconds to wait before the next try.")
                      .tree("schema", new Tree().text("type", "integer"))));
    }
    return refusal.tree(
        "content",
        new Tree()
            .tree(
                "application/problem+json",
                new Tree()
                    .tree("schema", schema)
                    .tree("example", example(status, first.getKey(), first.getValue()))));
  }

  private static Tree example(int status, String code, String message) {
    return new Tree()
        .text("type", "/v1/docs#" + code)
        .text("title", Problem.title(code))
        .number("status", status)
        .text("detail", message)
        .text("code", code)
        .text("requestId", "9CCD0239-6BDD-4435-B798-7F9B19D514AC");
  }
}
