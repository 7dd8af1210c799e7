package io.rshare.http.wire;

import io.rshare.application.FlatJson;
import io.rshare.application.JsonNull;
import io.rshare.application.JsonText;
import io.rshare.domain.fault.FaultCode;
import java.util.Map;
import java.util.function.UnaryOperator;

/**
 * Parameters that travel as a JSON object. Nested values are spelt the way forms spell them ({@link
 * FlatJson}). Anything else than an object is refused with {@link FaultCode#PARAMETER_INVALID}.
 */
public final class JsonBody {
  private JsonBody() {}

  /** Adds all values of {@code request}'s body, however deep. */
  public static void addNested(RawRequest request, JsonText json, RawParameters to) {
    object(request, json)
        .forEach(
            (name, value) ->
                FlatJson.each(
                    (String) name,
                    value,
                    UnaryOperator.identity(),
                    (flat, text) -> add(flat, text, to)));
  }

  /**
   * Adds the members of a flat object, which one classic client signs as parameters; a member that
   * is no text could not have been signed and is refused.
   */
  public static void addFlat(RawRequest request, JsonText json, RawParameters to) {
    object(request, json)
        .forEach(
            (name, value) -> {
              switch (value) {
                case String text -> to.add((String) name, text);
                case JsonNull _ -> {}
                default -> throw FaultCode.PARAMETER_INVALID.fault();
              }
            });
  }

  private static void add(String name, String value, RawParameters to) {
    if (name.length() > FlatJson.MAX_NAME) {
      throw FaultCode.PARAMETER_INVALID.fault();
    }
    to.add(name, value);
  }

  private static Map<?, ?> object(RawRequest request, JsonText json) {
    byte[] body = request.body();
    if (body.length == 0) {
      return Map.of();
    }
    try {
      if (json.parse(Percent.utf8(body)) instanceof Map<?, ?> members) {
        return members;
      }
    } catch (IllegalArgumentException e) {
      // falls through: the client is told the same for all that is no JSON object
    }
    throw FaultCode.PARAMETER_INVALID.fault();
  }
}
