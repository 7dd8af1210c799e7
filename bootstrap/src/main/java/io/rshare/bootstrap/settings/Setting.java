package io.rshare.bootstrap.settings;

import java.util.Locale;
import java.util.Optional;

/**
 * A setting.
 *
 * @param variable the environment variable that holds it
 * @param property the name under which code reads it; empty where code reads no property
 * @param kind the values that it may have
 * @param initial its value where none is given, as documentation prints it
 * @param sentence what it does, with the unit of its values
 * @param secret whether its value must not be repeated
 */
public record Setting(
    String variable,
    Optional<String> property,
    Kind kind,
    String initial,
    String sentence,
    boolean secret) {

  /** One that code reads as {@code property}. */
  static Setting of(String property, Kind kind, String initial, String sentence) {
    return new Setting(variableOf(property), Optional.of(property), kind, initial, sentence, false);
  }

  /** One that code reads as {@code property}, and that nobody may see. */
  static Setting secret(String property, Kind kind, String initial, String sentence) {
    return new Setting(variableOf(property), Optional.of(property), kind, initial, sentence, true);
  }

  /** One that is read from the environment only. */
  static Setting variable(String variable, Kind kind, String initial, String sentence) {
    return new Setting(variable, Optional.empty(), kind, initial, sentence, false);
  }

  private static String variableOf(String property) {
    return property.toUpperCase(Locale.ROOT).replace('.', '_').replace('-', '_');
  }
}
