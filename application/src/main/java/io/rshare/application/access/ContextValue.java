package io.rshare.application.access;

import java.util.List;

/**
 * One value of a condition key, in every spelling it goes by: a member's account id and its path in
 * the resource directory are one value (assumed; the policy reference marks the mapping as
 * inferred).
 *
 * @param spellings at least one
 */
public record ContextValue(List<String> spellings) {
  public ContextValue {
    spellings = List.copyOf(spellings);
    if (spellings.isEmpty()) {
      throw new IllegalArgumentException("a value has at least one spelling");
    }
  }

  /** A value with one spelling. */
  public static ContextValue of(String value) {
    return new ContextValue(List.of(value));
  }
}
