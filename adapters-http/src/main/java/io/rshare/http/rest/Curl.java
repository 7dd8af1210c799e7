package io.rshare.http.rest;

import io.rshare.http.rest.document.DemoCall;
import io.rshare.http.wire.JsonWriter;
import io.rshare.http.wire.Percent;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import java.util.regex.Pattern;

/** Calls as commands of a shell that has the variables and the function of {@link #START}. */
final class Curl {
  /** The variables that the commands need. */
  static final String START =
      """
      URL=http://127.0.0.1:8080
      field() { sed -n 's/.*"'"$1"'" *: *"\\([^"]*\\)".*/\\1/p'; }
      ADMIN_TOKEN=$(field adminToken < data/service.json)
      """;

  private static final Pattern VARIABLE = Pattern.compile("(\\$[A-Z]+)");

  private Curl() {}

  /** The command that makes {@code call} on {@code route}. */
  static String of(DemoCall call, Route route) {
    var command = new StringBuilder("curl -s ");
    String method = call.body().isPresent() ? "POST" : "GET";
    if (!route.method().equals(method)) {
      command.append("-X ").append(route.method()).append(' ');
    }
    command.append("\"$URL").append(target(call, route)).append('"');
    if (!call.token().isEmpty()) {
      command.append(" \\\n  -H \"Authorization: Bearer $").append(call.token()).append('"');
    }
    call.body()
        .ifPresent(
            body ->
                command
                    .append(" \\\n  -H 'Content-Type: application/json' \\\n  -d '")
                    .append(quoted(JsonWriter.write(DemoCall.node(body, UnaryOperator.identity()))))
                    .append('\''));
    return call.kept()
        .map(kept -> kept.getKey() + "=$(" + command + " | field " + kept.getValue() + ")")
        .orElseGet(command::toString);
  }

  private static String target(DemoCall call, Route route) {
    String path = route.path().text();
    for (String variable : route.path().variables()) {
      Object value = call.values().get(variable);
      path = path.replace("{" + variable + "}", value == null ? "" : encoded(value.toString()));
    }
    var query = new StringBuilder();
    for (Map.Entry<String, Object> value : call.values().entrySet()) {
      if (!route.path().variables().contains(value.getKey())) {
        for (Object text : value.getValue() instanceof List<?> l ? l : List.of(value.getValue())) {
          query.append(query.isEmpty() ? '?' : '&').append(value.getKey()).append('=');
          query.append(encoded(text.toString()));
        }
      }
    }
    return path + query;
  }

  private static String encoded(String text) {
    return VARIABLE.matcher(text).matches() ? text : Percent.encode(text);
  }

  /** Inside single quotes, variables leave them. */
  private static String quoted(String json) {
    return VARIABLE.matcher(json.replace("'", "'\\''")).replaceAll("'\"$0\"'");
  }
}
