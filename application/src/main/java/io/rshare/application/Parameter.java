package io.rshare.application;

import java.util.Arrays;
import java.util.List;
import java.util.function.Function;

/**
 * A parameter of a call, as its operation declares it. What a value must look like beyond its shape
 * is checked where the operation binds it, with the documented codes.
 *
 * @param name the API's name, without indexes
 * @param shape what values look like
 * @param mandatory whether a call (a structure, for its members) without it is refused
 * @param bounds characters of a text, size of a number, entries of a list
 * @param description what it is for, in one sentence
 */
public record Parameter(
    String name, Shape shape, boolean mandatory, Bounds bounds, String description) {
  /** What the values of a parameter look like. */
  public sealed interface Shape {
    /** Any text. */
    record Text() implements Shape {}

    /** {@code true} or {@code false}. */
    record Flag() implements Shape {}

    /** A whole number. */
    record Number() implements Shape {}

    /** One of these words, exact case. */
    record Choice(List<String> words) implements Shape {}

    /** A list of texts, {@code Name.1}, {@code Name.2} and so on. */
    record Texts() implements Shape {}

    /** A list of structures with these members, {@code Name.1.Member} and so on. */
    record Structures(List<Parameter> members) implements Shape {
      /** Whether an object may have the member {@code name}. */
      boolean has(String name) {
        for (Parameter member : members) {
          if (member.name().equals(name)) {
            return true;
          }
        }
        return false;
      }
    }
  }

  /** Least and most of what a parameter counts in; {@link #NONE} where nothing is documented. */
  public record Bounds(int least, int most) {
    /** No bound but those that hold for every call. */
    public static final Bounds NONE = new Bounds(0, Integer.MAX_VALUE);
  }

  /** A parameter that takes any text. */
  public static Parameter text(String name) {
    return of(name, new Shape.Text());
  }

  /** A parameter that is true or false. */
  public static Parameter flag(String name) {
    return of(name, new Shape.Flag());
  }

  /** A parameter that is a whole number. */
  public static Parameter number(String name) {
    return of(name, new Shape.Number());
  }

  /** A parameter that is one of {@code words}. */
  public static Parameter choice(String name, String... words) {
    return of(name, new Shape.Choice(List.of(words)));
  }

  /** A parameter that is one of {@code values}, as {@code word} spells them. */
  public static <E> Parameter choice(String name, E[] values, Function<E, String> word) {
    return choice(name, Arrays.stream(values).map(word).toArray(String[]::new));
  }

  /** A parameter that is a list of texts. */
  public static Parameter texts(String name) {
    return of(name, new Shape.Texts());
  }

  /** A parameter that is a list of structures with these members. */
  public static Parameter structures(String name, Parameter... members) {
    return of(name, new Shape.Structures(List.of(members)));
  }

  /** The same, refused when absent. */
  public Parameter required() {
    return new Parameter(name, shape, true, bounds, description);
  }

  /** The same, of at most {@code most}. */
  public Parameter atMost(int most) {
    return between(bounds.least, most);
  }

  /** The same, of {@code least} to {@code most}. */
  public Parameter between(int least, int most) {
    return new Parameter(name, shape, mandatory, new Bounds(least, most), description);
  }

  /** The same, described. */
  public Parameter says(String sentence) {
    return new Parameter(name, shape, mandatory, bounds, sentence);
  }

  private static Parameter of(String name, Shape shape) {
    return new Parameter(name, shape, false, Bounds.NONE, "");
  }
}
