package io.rshare.authz.condition;

import io.rshare.authz.pattern.Glob;
import io.rshare.authz.syntax.Operator;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.Function;

/** The string family; source: "Conditional operators", String. */
final class StringTests {
  private StringTests() {}

  static ValueTest of(Operator operator, List<String> values, Function<String, Glob> globs) {
    return switch (operator) {
      case STRING_LIKE, STRING_NOT_LIKE ->
          new Like(values.stream().map(globs).toArray(Glob[]::new));
      case STRING_EQUALS_IGNORE_CASE, STRING_NOT_EQUALS_IGNORE_CASE ->
          new IgnoringCase(
              Set.copyOf(values.stream().map(value -> value.toLowerCase(Locale.ROOT)).toList()));
      default -> values.size() == 1 ? new One(values.getFirst()) : new Exact(Set.copyOf(values));
    };
  }

  /** Case-sensitive and without wildcards: a {@code *} in the policy is an asterisk. */
  private record Exact(Set<String> values) implements ValueTest {
    @Override
    public boolean matches(String value) {
      return values.contains(value);
    }

    @Override
    public Set<String> requiredPrefixes() {
      return values;
    }
  }

  private record One(String wanted) implements ValueTest {
    @Override
    public boolean matches(String value) {
      return wanted.equals(value);
    }

    @Override
    public Set<String> requiredPrefixes() {
      return Set.of(wanted);
    }
  }

  private record IgnoringCase(Set<String> lowered) implements ValueTest {
    @Override
    public boolean matches(String value) {
      return lowered.contains(value.toLowerCase(Locale.ROOT));
    }
  }

  /** Anchored and case-sensitive; a star also runs over {@code /} and {@code :}. */
  private record Like(Glob[] patterns) implements ValueTest {
    @Override
    public boolean matches(String value) {
      for (Glob pattern : patterns) {
        if (pattern.matches(value)) {
          return true;
        }
      }
      return false;
    }

    @Override
    public Set<String> requiredPrefixes() {
      return Glob.literalPrefixes(patterns);
    }
  }
}
