package io.rshare.http.rest.schema;

import java.math.BigInteger;
import java.util.List;
import java.util.Map;

/**
 * Checks that a JSON value has the shape a schema describes: types and names of members. What a
 * value means, how long it may be and whether it has to be there is left to whoever reads it.
 */
public final class Shapes {
  private static final int LONGEST_NAME_SHOWN = 64;

  private Shapes() {}

  /** Throws {@link MisfitException} if {@code value} does not look like {@code schema}. */
  public static void check(Object value, Schema schema) {
    check(value, schema, "");
  }

  private static void check(Object value, Schema schema, String pointer) {
    switch (schema) {
      case Schema.Text _ -> require(value instanceof String, pointer, "must be a string");
      case Schema.Flag _ -> require(value instanceof Boolean, pointer, "must be true or false");
      case Schema.Whole _ ->
          require(
              value instanceof Long || value instanceof BigInteger,
              pointer,
              "must be a whole number");
      case Schema.Anything _ -> require(value instanceof Map, pointer, "must be an object");
      case Schema.Items items -> {
        require(value instanceof List, pointer, "must be a list");
        List<?> elements = (List<?>) value;
        for (int i = 0; i < elements.size(); i++) {
          check(elements.get(i), items.each(), pointer + "/" + i);
        }
      }
      case Schema.Dictionary dictionary ->
          members(value, pointer)
              .forEach((name, member) -> check(member, dictionary.values(), at(pointer, name)));
      case Schema.Structure structure ->
          members(value, pointer)
              .forEach(
                  (name, member) -> {
                    Schema.Field field =
                        structure
                            .field((String) name)
                            .orElseThrow(
                                () -> new MisfitException(at(pointer, name), "is unknown"));
                    check(member, field.schema(), at(pointer, name));
                  });
    }
  }

  private static Map<?, ?> members(Object value, String pointer) {
    require(value instanceof Map, pointer, "must be an object");
    return (Map<?, ?>) value;
  }

  /** Names are the client's and may be long; nobody needs all of one to find it. */
  private static String at(String pointer, Object name) {
    String text = name.toString();
    return MisfitException.at(
        pointer, text.length() > LONGEST_NAME_SHOWN ? text.substring(0, LONGEST_NAME_SHOWN) : text);
  }

  private static void require(boolean holds, String pointer, String problem) {
    if (!holds) {
      throw new MisfitException(pointer, problem);
    }
  }
}
