package io.rshare.bootstrap.settings;

import java.net.InetAddress;
import java.net.MalformedURLException;
import java.net.URI;
import java.net.URL;
import java.net.UnknownHostException;
import java.time.Duration;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.Locale;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The values that a setting may have.
 *
 * @param expected completes the sentence "it must be …"
 * @param test whether a value, which is not blank, is one of them
 * @param choices all of them where they are few, else empty
 * @param wrong an example of a value that is not one of them; empty where every text is
 * @param several whether a value is a list of elements, separated by commas
 */
public record Kind(
    String expected, Predicate<String> test, List<String> choices, String wrong, boolean several) {
  private static final Pattern WHOLE = Pattern.compile("-?\\d{1,18}");
  private static final Pattern DURATION = Pattern.compile("(\\d{1,9})(ms|s|m|h|d)");

  /** More choices than these are not repeated in messages. */
  private static final int FEW = 10;

  private static final int MASTER_KEY_BYTES = 32;

  private Kind(String expected, Predicate<String> test, List<String> choices, String wrong) {
    this(expected, test, choices, wrong, false);
  }

  /** {@code true} or {@code false}. */
  public static Kind flag() {
    return choice("true", "false");
  }

  /** One of {@code values}, in any case. */
  public static Kind choice(String... values) {
    return choice("one of those", List.of(values));
  }

  /** One of {@code values}, in any case, which messages call {@code name} where they are many. */
  public static Kind choice(String name, List<String> values) {
    String expected = values.size() > FEW ? "one of " + name : either(values);
    return new Kind(
        expected, text -> values.stream().anyMatch(text::equalsIgnoreCase), values, "nope");
  }

  /** A whole number with these bounds, which belong to it. */
  public static Kind whole(long least, long most) {
    return new Kind(
        "a whole number from " + least + " to " + most,
        text ->
            WHOLE.matcher(text).matches()
                && Long.parseLong(text) >= least
                && Long.parseLong(text) <= most,
        List.of(),
        String.valueOf(most + 1));
  }

  /** A duration with these bounds, such as {@code 500ms} or {@code 48h}, which belong to it. */
  public static Kind duration(String least, String most) {
    return new Kind(
        "a duration from " + least + " to " + most + " (units: ms, s, m, h, d)",
        text ->
            DURATION.matcher(text).matches()
                && parsed(text).compareTo(parsed(least)) >= 0
                && parsed(text).compareTo(parsed(most)) <= 0,
        List.of(),
        "5 minutes");
  }

  /** Values of {@code kind}, separated by commas. */
  public static Kind list(Kind kind) {
    return new Kind(
        kind.expected() + ", or several separated by commas",
        text -> elements(text).allMatch(kind.test()),
        kind.choices(),
        kind.wrong(),
        true);
  }

  private static Stream<String> elements(String text) {
    return Arrays.stream(text.split(",", -1)).map(String::strip);
  }

  /** Text that passes {@code test}; {@code wrong} is an example of other text. */
  static Kind passing(String expected, Predicate<String> test, String wrong) {
    return new Kind(expected, test, List.of(), wrong);
  }

  /** Any text. */
  public static Kind text(String expected) {
    return new Kind(expected, text -> true, List.of(), "");
  }

  /** Text of this pattern; {@code wrong} is an example of other text. */
  public static Kind matching(String expected, String pattern, String wrong) {
    return new Kind(expected, Pattern.compile(pattern).asMatchPredicate(), List.of(), wrong);
  }

  /** Keys that seal secrets. */
  static Kind masterKey() {
    return new Kind(
        "base64 of " + MASTER_KEY_BYTES + " bytes",
        text -> {
          try {
            return Base64.getDecoder().decode(text).length == MASTER_KEY_BYTES;
          } catch (IllegalArgumentException e) {
            return false;
          }
        },
        List.of(),
        "c2hvcnQ=");
  }

  /** An address to read from that nobody on the way can change. */
  static Kind secureAddress() {
    return new Kind(
        "an https address, or an http address on this machine",
        Kind::isSecureAddress,
        List.of(),
        "http://192.0.2.1/keys");
  }

  private static boolean isSecureAddress(String text) {
    try {
      URL address = URI.create(text).toURL();
      boolean hasHost = address.getHost() != null && !address.getHost().isEmpty();
      return hasHost
          && (address.getProtocol().equals("https")
              || (address.getProtocol().equals("http")
                  && InetAddress.getByName(address.getHost()).isLoopbackAddress()));
    } catch (MalformedURLException | UnknownHostException | IllegalArgumentException e) {
      return false;
    }
  }

  private static Duration parsed(String text) {
    Matcher matcher = DURATION.matcher(text);
    if (!matcher.matches()) {
      throw new IllegalArgumentException(text);
    }
    long count = Long.parseLong(matcher.group(1));
    return switch (matcher.group(2)) {
      case "ms" -> Duration.ofMillis(count);
      case "s" -> Duration.ofSeconds(count);
      case "m" -> Duration.ofMinutes(count);
      case "h" -> Duration.ofHours(count);
      default -> Duration.ofDays(count);
    };
  }

  private static String either(List<String> values) {
    return values.size() == 1
        ? values.getFirst()
        : String.join(", ", values.subList(0, values.size() - 1)) + " or " + values.getLast();
  }

  /** The problem with {@code value}, given as {@code name}, in a sentence; empty without one. */
  public List<String> problems(String name, String value, boolean secret) {
    if (test.test(value)) {
      return List.of();
    }
    String given = secret ? "cannot be read" : "is '" + printable(value) + "'";
    String meant =
        secret || choices.size() <= FEW
            ? ""
            : NearMiss.of(value, choices).map(near -> "; did you mean '" + near + "'?").orElse("");
    return List.of(
        "%s %s; it must be %s%s".formatted(name, given, expected, meant.isEmpty() ? "." : meant));
  }

  /** One line, and a short one, whatever the value holds. */
  static String printable(String value) {
    String line =
        value
            .codePoints()
            .mapToObj(c -> Character.isISOControl(c) ? "?" : Character.toString(c))
            .limit(60)
            .reduce("", String::concat);
    return line.length() < value.length() ? line + "…" : line;
  }

  /**
   * The value as code compares it: each choice in its own spelling, anything else unchanged, and no
   * blanks around the elements of a list.
   */
  String canonical(String value) {
    return several
        ? elements(value).map(this::spelt).collect(Collectors.joining(","))
        : spelt(value);
  }

  private String spelt(String value) {
    String lower = value.toLowerCase(Locale.ROOT);
    return choices.stream()
        .filter(choice -> choice.toLowerCase(Locale.ROOT).equals(lower))
        .findFirst()
        .orElse(value);
  }
}
