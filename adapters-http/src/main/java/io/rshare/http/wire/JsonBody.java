package io.rshare.http.wire;

import io.rshare.application.JsonText;
import io.rshare.domain.fault.FaultCode;
import java.util.List;
import java.util.Map;

/**
 * Parameters that travel as a JSON object. Nested values are spelt the way forms spell them: {@code
 * Name.1} for the elements of lists, {@code Name.Key} for members (documented by the clients'
 * flattening rule). Anything else than an object is refused with {@link
 * FaultCode#PARAMETER_INVALID}.
 */
public final class JsonBody {
  /** No parameter of the service comes near; bounds what nesting can multiply. */
  private static final int MAX_NAME = 1_024;

  private JsonBody() {}

  /** Adds all values of {@code request}'s body, however deep. */
  public static void addNested(RawRequest request, JsonText json, RawParameters to) {
    object(request, json).forEach((name, value) -> flatten((String) name, value, to));
  }

  /**
   * Adds the members of a flat object, which one classic client signs as parameters; a member that
   * is no text could not have been signed and is refused.
   */
  public static void addFlat(RawRequest request, JsonText json, RawParameters to) {
    object(request, json)
        .forEach(
            (name, value) -> {
              if (!(value instanceof String text)) {
                throw FaultCode.PARAMETER_INVALID.fault();
              }
              to.add((String) name, text);
            });
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

  private static void flatten(String name, Object value, RawParameters to) {
    if (name.length() > MAX_NAME) {
      throw FaultCode.PARAMETER_INVALID.fault();
    }
    switch (value) {
      case Map<?, ?> members ->
          members.forEach((key, member) -> flatten(name + "." + key, member, to));
      case List<?> elements -> {
        for (int i = 0; i < elements.size(); i++) {
          flatten(name + "." + (i + 1), elements.get(i), to);
        }
      }
      default -> to.add(name, value.toString());
    }
  }
}
