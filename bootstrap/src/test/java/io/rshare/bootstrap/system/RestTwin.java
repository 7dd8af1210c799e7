package io.rshare.bootstrap.system;

import io.rshare.http.rest.Input;
import io.rshare.http.rest.Route;
import io.rshare.http.rest.Routes;
import io.rshare.http.rest.schema.Schema;
import io.rshare.testkit.SignedClient.Credentials;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** Asks by REST what a call by RPC asks, from its flat parameters. */
final class RestTwin {
  private final List<Route> routes;
  private final RestClient rest;

  RestTwin(TestService service) {
    this.routes = service.service.bean(Routes.class).all();
    this.rest = new RestClient(service.service.endpoint());
  }

  Route route(String operation) {
    return routes.stream()
        .filter(route -> route.twin().equals(Optional.of(operation)))
        .findFirst()
        .orElseThrow(() -> new AssertionError("no route for " + operation));
  }

  /** What goes over the wire, but for the token. */
  private record Asked(String method, String target, String body) {}

  /** The answer to the same call without a token, or nothing as below. */
  Optional<RestClient.Answer> anonymously(String operation, Map<String, String> parameters) {
    return asked(operation, parameters)
        .map(
            asked ->
                rest.send(
                    asked.method(),
                    asked.target(),
                    Map.of("Content-Type", "application/json"),
                    asked.body()));
  }

  /**
   * The answer to the same call; nothing where REST has no words for it: a path without a value for
   * its variable, or a text where JSON has a truth value.
   */
  Optional<RestClient.Answer> call(
      Credentials caller, String operation, Map<String, String> parameters) {
    return asked(operation, parameters)
        .map(asked -> rest.call(caller, asked.method(), asked.target(), asked.body()));
  }

  /** The answer to the same call with further members of its query and its body. */
  RestClient.Answer callWith(
      Credentials caller,
      String operation,
      Map<String, String> parameters,
      Map<String, String> query,
      Map<String, Object> body) {
    Asked asked = asked(operation, parameters, query, body).orElseThrow();
    return rest.call(caller, asked.method(), asked.target(), asked.body());
  }

  private Optional<Asked> asked(String operation, Map<String, String> parameters) {
    return asked(operation, parameters, Map.of(), Map.of());
  }

  private Optional<Asked> asked(
      String operation,
      Map<String, String> parameters,
      Map<String, String> moreQuery,
      Map<String, Object> moreBody) {
    Route route = route(operation);
    String path = route.path().text();
    List<String> query = new ArrayList<>();
    Map<String, Object> body = new TreeMap<>();
    for (Input input : route.inputs()) {
      Optional<Object> value = value(input.field(), parameters);
      String name = input.field().name();
      switch (input.place()) {
        case PATH -> {
          String text = value.map(Object::toString).orElse("");
          if (text.isEmpty()) {
            return Optional.empty();
          }
          path = path.replace("{" + name + "}", encoded(text));
        }
        case QUERY -> value.ifPresent(v -> query.addAll(pairs(name, v)));
        case BODY -> {
          if (value.isPresent()
              && input.field().schema() instanceof Schema.Flag
              && !(value.get() instanceof Boolean)) {
            return Optional.empty();
          }
          value.ifPresent(v -> body.put(name, v));
        }
      }
    }
    moreQuery.forEach((name, value) -> query.add(encoded(name) + "=" + encoded(value)));
    body.putAll(moreBody);
    String target = query.isEmpty() ? path : path + "?" + String.join("&", query);
    String text = body.isEmpty() ? "" : JsonText.of(body);
    return Optional.of(new Asked(route.method(), target, text));
  }

  private static Optional<Object> value(Schema.Field field, Map<String, String> parameters) {
    String name = upper(field.name());
    if (field.schema() instanceof Schema.Items items) {
      List<Object> elements = elements(name, items, parameters);
      return elements.isEmpty() ? Optional.empty() : Optional.of(elements);
    }
    return Optional.ofNullable(parameters.get(name))
        .map(
            text ->
                field.schema() instanceof Schema.Flag && text.matches("true|false")
                    ? (Object) Boolean.valueOf(text)
                    : text);
  }

  private static List<Object> elements(
      String name, Schema.Items items, Map<String, String> parameters) {
    Map<Integer, Object> elements = new TreeMap<>();
    parameters.forEach(
        (key, value) -> {
          if (key.startsWith(name + ".")) {
            String[] rest = key.substring(name.length() + 1).split("\\.", 2);
            int index = Integer.parseInt(rest[0]);
            if (items.each() instanceof Schema.Structure) {
              @SuppressWarnings("unchecked")
              var members =
                  (Map<String, Object>)
                      elements.computeIfAbsent(index, i -> new TreeMap<String, Object>());
              members.put(Character.toLowerCase(rest[1].charAt(0)) + rest[1].substring(1), value);
            } else {
              elements.put(index, value);
            }
          }
        });
    return List.copyOf(elements.values());
  }

  private static List<String> pairs(String name, Object value) {
    if (value instanceof List<?> elements) {
      return elements.getFirst() instanceof Map
          ? List.of(name + "=" + encoded(JsonText.of(elements)))
          : elements.stream()
              .map(element -> name + "=" + encoded(element.toString()))
              .collect(Collectors.toList());
    }
    return List.of(name + "=" + encoded(value.toString()));
  }

  private static String upper(String name) {
    return Character.toUpperCase(name.charAt(0)) + name.substring(1);
  }

  private static String encoded(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8).replace("+", "%20");
  }
}
