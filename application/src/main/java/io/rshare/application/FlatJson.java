package io.rshare.application;

import java.math.BigInteger;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiConsumer;
import java.util.function.UnaryOperator;

/**
 * JSON spelt as flat parameters: {@code Name.1} for the elements of lists, {@code Name.Key} for
 * members (documented by the flattening rule of the clients). A member that is null vanishes, as in
 * the clients. What that rule has no words for is spelt in ways that no list and no single value
 * takes, so that whoever declares the parameter refuses it: {@code Name.} for objects and list
 * elements that say nothing, null in lists and numbers that are not whole, {@link #EMPTY_LIST} for
 * lists without elements.
 */
public final class FlatJson {
  /** Name and value of what stands for the elements of an empty list. */
  static final String EMPTY_LIST = "[]";

  /** Characters of a flat name; no parameter comes near, and it bounds what nesting multiplies. */
  public static final int MAX_NAME = 1_024;

  private static final String NOTHING = ".";

  private FlatJson() {}

  /**
   * Hands every value below {@code value} to {@code to}, by its flat name. Goes no deeper where a
   * name is longer than {@link #MAX_NAME}.
   *
   * @param name flat name of {@code value}
   * @param spelling how members are called
   */
  public static void each(
      String name, Object value, UnaryOperator<String> spelling, BiConsumer<String, String> to) {
    switch (value) {
      case JsonNull _ -> {}
      case Object _ when name.length() > MAX_NAME -> to.accept(name, "");
      case Map<?, ?> members -> {
        if (members.isEmpty()) {
          to.accept(name + NOTHING, "{}");
        }
        members.forEach(
            (key, member) -> each(name + "." + spelling.apply((String) key), member, spelling, to));
      }
      case List<?> elements -> {
        if (elements.isEmpty()) {
          to.accept(name + "." + EMPTY_LIST, EMPTY_LIST);
        }
        for (int i = 0; i < elements.size(); i++) {
          element(name + "." + (i + 1), elements.get(i), spelling, to);
        }
      }
      default -> {
        Optional<String> text = text(value);
        to.accept(text.isPresent() ? name : name + NOTHING, text.orElseGet(value::toString));
      }
    }
  }

  private static void element(
      String name, Object value, UnaryOperator<String> spelling, BiConsumer<String, String> to) {
    if (saysNothing(value)) {
      to.accept(name + NOTHING, "null");
    } else {
      each(name, value, spelling, to);
    }
  }

  private static boolean saysNothing(Object value) {
    return switch (value) {
      case JsonNull _ -> true;
      case String text -> text.isEmpty();
      case Map<?, ?> members -> members.values().stream().allMatch(FlatJson::saysNothing);
      default -> false;
    };
  }

  /**
   * What a single JSON value is as text: texts, truth values and whole numbers as the clients write
   * them; nothing for all others.
   */
  static Optional<String> text(Object value) {
    return switch (value) {
      case String text -> Optional.of(text);
      case Boolean flag -> Optional.of(flag.toString());
      case Long number -> Optional.of(number.toString());
      case BigInteger number -> Optional.of(number.toString());
      default -> Optional.empty();
    };
  }
}
