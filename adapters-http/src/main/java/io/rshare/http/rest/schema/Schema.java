package io.rshare.http.rest.schema;

import java.util.List;
import java.util.Optional;

/** The form of a JSON value. */
public sealed interface Schema {
  /**
   * A string.
   *
   * @param words the only values there are; empty where any text will do
   * @param least fewest characters
   * @param most most characters; {@link Integer#MAX_VALUE} without a bound
   * @param format a format of JSON schema such as {@code date-time}; empty for none
   * @param pattern a regular expression that it matches; empty for none
   */
  record Text(List<String> words, int least, int most, String format, String pattern)
      implements Schema {
    /** Text of no particular pattern. */
    public Text(List<String> words, int least, int most, String format) {
      this(words, least, most, format, "");
    }

    /** Any text. */
    public static final Text ANY = new Text(List.of(), 0, Integer.MAX_VALUE, "");

    /** A moment, ISO 8601 in UTC. */
    public static final Text INSTANT = new Text(List.of(), 0, Integer.MAX_VALUE, "date-time");
  }

  /** A truth value. */
  record Flag() implements Schema {}

  /** A whole number between two bounds. */
  record Whole(long least, long most) implements Schema {
    /** Any that fits. */
    public static final Whole ANY = new Whole(Long.MIN_VALUE, Long.MAX_VALUE);
  }

  /** Any JSON object, for what has a grammar of its own. */
  record Anything() implements Schema {}

  /** A list. */
  record Items(Schema each, int least, int most) implements Schema {}

  /** An object whose members are named by whoever writes it. */
  record Dictionary(Schema values) implements Schema {}

  /**
   * An object.
   *
   * @param name what the document calls it; empty for one that is described in place
   * @param fields its members; there are no others
   */
  record Structure(String name, List<Field> fields) implements Schema {
    /** The field called {@code wanted}, or nothing. */
    public Optional<Field> field(String wanted) {
      return fields.stream().filter(field -> field.name().equals(wanted)).findFirst();
    }
  }

  /**
   * A member of an object.
   *
   * @param name lower camel case
   * @param schema what it holds
   * @param required whether it has to be there
   * @param description one sentence, or empty
   * @param example what it may hold, or empty for what one like it usually holds
   */
  record Field(String name, Schema schema, boolean required, String description, String example) {}
}
