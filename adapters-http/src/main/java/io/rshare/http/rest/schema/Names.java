package io.rshare.http.rest.schema;

/** The two spellings of the API's names. */
public final class Names {
  private Names() {}

  /** {@code ResourceShareId} as {@code resourceShareId}. */
  public static String lowerCamel(String name) {
    return Character.toLowerCase(name.charAt(0)) + name.substring(1);
  }

  /** {@code resourceShareId} as {@code ResourceShareId}. */
  public static String upperCamel(String name) {
    return Character.toUpperCase(name.charAt(0)) + name.substring(1);
  }
}
