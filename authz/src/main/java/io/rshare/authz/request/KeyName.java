package io.rshare.authz.request;

import java.util.Locale;

/** Names of condition keys. */
public final class KeyName {
  private KeyName() {}

  /**
   * The form in which names are compared: lower case up to the first {@code /}, and as written
   * after it, where a tag key begins (assumed; both {@code acs:PrincipalARN} and {@code
   * acs:PrincipalArn} are in use).
   */
  public static String normalised(String name) {
    int slash = name.indexOf('/');
    return slash < 0
        ? name.toLowerCase(Locale.ROOT)
        : name.substring(0, slash).toLowerCase(Locale.ROOT) + name.substring(slash);
  }

  /**
   * Whether a policy may name this key: {@code service:name}, neither part empty; source: "Validate
   * policies", finding "Invalid condition key format". White space is refused up to the first
   * {@code /} only (assumed): tag keys may have spaces.
   */
  public static boolean wellFormed(String name) {
    int colon = name.indexOf(':');
    int end = end(name);
    return colon > 0 && colon < end - 1 && printable(name, end);
  }

  /** Whether the name has the form of the second part of a key alone. */
  public static boolean lacksService(String name) {
    int end = end(name);
    return end > 0 && name.lastIndexOf(':', end) < 0 && printable(name, end);
  }

  private static int end(String name) {
    int slash = name.indexOf('/');
    return slash < 0 ? name.length() : slash;
  }

  private static boolean printable(String name, int end) {
    return name.substring(0, end)
        .chars()
        .noneMatch(c -> Character.isWhitespace(c) || Character.isISOControl(c));
  }
}
