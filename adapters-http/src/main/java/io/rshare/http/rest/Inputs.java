package io.rshare.http.rest;

import io.rshare.application.JsonText;
import io.rshare.http.rest.schema.MisfitException;
import io.rshare.http.rest.schema.Schema;
import io.rshare.http.rest.schema.Shapes;
import io.rshare.http.wire.Percent;
import io.rshare.http.wire.RawParameters;
import io.rshare.http.wire.RawRequest;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Reads what a request tells a route. Names nobody knows and values of the wrong type are refused,
 * never passed over; whether something is missing is up to whoever needs it.
 */
final class Inputs {
  private static final int MAX_NAME_SHOWN = 64;

  private final JsonText json;

  Inputs(JsonText json) {
    this.json = json;
  }

  /** Values by name, as JSON would hold them; those of path and query are texts. */
  Map<String, Object> read(Routes.Match match, RawRequest request) {
    Route route = match.route();
    Map<String, Object> inputs = new LinkedHashMap<>(match.variables());
    inputs.putAll(query(route, request.query()));
    inputs.putAll(body(route, request));
    return inputs;
  }

  private Map<String, Object> query(Route route, String raw) {
    var known = new Schema.Structure("", route.fields(Input.Place.QUERY));
    Map<String, Object> inputs = new LinkedHashMap<>();
    pairs(raw)
        .forEach(
            (name, values) -> {
              Schema.Field field =
                  known
                      .field(name)
                      .orElseThrow(
                          () -> Problem.malformed("?" + shown(name), named(name) + " is unknown."));
              inputs.put(name, value(field, values));
            });
    return inputs;
  }

  /** A list is its parameter repeated; a list of objects is JSON. */
  private Object value(Schema.Field field, List<String> values) {
    if (field.schema() instanceof Schema.Items items && items.each() instanceof Schema.Text) {
      return values;
    }
    if (values.size() > 1) {
      throw Problem.malformed(field.name(), named(field.name()) + " is a duplicate.");
    }
    String text = values.getFirst();
    boolean plain =
        field.schema() instanceof Schema.Text
            || field.schema() instanceof Schema.Flag
            || field.schema() instanceof Schema.Whole;
    if (plain || text.isEmpty()) {
      return text;
    }
    try {
      Object value = json.parse(text);
      Shapes.check(value, field.schema());
      return value;
    } catch (IllegalArgumentException | MisfitException e) {
      throw Problem.malformed(field.name(), named(field.name()) + " must be JSON as documented.");
    }
  }

  private static Map<String, List<String>> pairs(String raw) {
    Map<String, List<String>> pairs = new LinkedHashMap<>();
    int count = 0;
    for (String pair : raw.split("&")) {
      if (pair.isEmpty()) {
        continue;
      }
      if (++count > RawParameters.MAX) {
        throw Problem.malformed("The query has too many parameters.");
      }
      int equals = pair.indexOf('=');
      int end = equals < 0 ? pair.length() : equals;
      String name = Percent.decode(pair, 0, end, true);
      String value = equals < 0 ? "" : Percent.decode(pair, equals + 1, pair.length(), true);
      pairs.computeIfAbsent(name, n -> new ArrayList<>(1)).add(value);
    }
    return pairs;
  }

  private Map<String, Object> body(Route route, RawRequest request) {
    if (request.body().length == 0) {
      return Map.of();
    }
    if (!request.hasJson()) {
      throw Problem.unsupportedMediaType();
    }
    if (!route.takesBody()) {
      throw Problem.malformed("This route takes no body.");
    }
    Object value;
    try {
      value = json.parse(Percent.utf8(request.body()));
    } catch (IllegalArgumentException e) {
      throw Problem.malformed(
          "The body must be one JSON object without duplicate members, at most 16 levels deep.");
    }
    check(value, new Schema.Structure("", route.fields(Input.Place.BODY)));
    Map<String, Object> members = new LinkedHashMap<>();
    ((Map<?, ?>) value).forEach((name, member) -> members.put((String) name, member));
    return members;
  }

  /** A member may be called as another input is, so that the place is the body's whatever it is. */
  private static void check(Object body, Schema schema) {
    try {
      Shapes.check(body, schema);
    } catch (MisfitException misfit) {
      String detail = String.valueOf(misfit.getMessage());
      throw misfit.path().isEmpty()
          ? Problem.malformed(detail)
          : Problem.malformed("/" + misfit.path(), detail);
    }
  }

  private static String named(String name) {
    return "'" + shown(name) + "'";
  }

  private static String shown(String name) {
    return name.length() > MAX_NAME_SHOWN ? name.substring(0, MAX_NAME_SHOWN) : name;
  }
}
