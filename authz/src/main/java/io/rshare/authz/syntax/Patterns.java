package io.rshare.authz.syntax;

import java.util.List;

/**
 * What {@code Action}, {@code NotAction}, {@code Resource} or {@code NotResource} lists.
 *
 * @param excluding whether the element was the {@code Not...} form, which matches when none of the
 *     patterns does
 */
public record Patterns(boolean excluding, List<String> values) {
  public Patterns {
    values = List.copyOf(values);
  }

  /** The form that matches when one of the patterns does. */
  public static Patterns any(String... values) {
    return new Patterns(false, List.of(values));
  }

  /** The form that matches when none of the patterns does. */
  public static Patterns none(String... values) {
    return new Patterns(true, List.of(values));
  }
}
