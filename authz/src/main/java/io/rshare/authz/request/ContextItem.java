package io.rshare.authz.request;

import java.util.List;

/**
 * One value of a context key, with every spelling it may be known by: a member account is both its
 * id and its path in the resource directory. A positive test holds if a spelling matches, a negated
 * one if none does (assumed).
 */
public record ContextItem(List<String> spellings) {
  public ContextItem {
    spellings = List.copyOf(spellings);
    if (spellings.isEmpty()) {
      throw new IllegalArgumentException("a context item needs a spelling");
    }
  }

  /** An item known by these spellings. */
  public static ContextItem of(String... spellings) {
    return new ContextItem(List.of(spellings));
  }
}
