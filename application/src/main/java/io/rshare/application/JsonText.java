package io.rshare.application;

/**
 * Reads JSON text that travels inside one parameter. Front doors supply it, since parsing is
 * theirs.
 */
@FunctionalInterface
public interface JsonText {
  /**
   * The value of {@code text}: {@code Map<String, Object>}, {@code List<Object>}, {@code String},
   * {@code Boolean}, {@code Long} or {@code BigInteger} for whole numbers, {@code BigDecimal} for
   * the others, or {@link JsonNull}. Throws {@link IllegalArgumentException} for anything that is
   * not one well-formed value, and beyond a bounded depth.
   */
  Object parse(String text);
}
