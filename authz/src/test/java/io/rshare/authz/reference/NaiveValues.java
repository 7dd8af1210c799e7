package io.rshare.authz.reference;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.net.Inet4Address;
import java.net.Inet6Address;
import java.net.InetAddress;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Optional;

/** Values read the slow way, with what the JDK offers and regular expressions. */
final class NaiveValues {
  private static final String SECONDS = "\\d{4}-\\d\\d-\\d\\dT\\d\\d:\\d\\d:\\d\\d(\\.\\d{1,9})?";
  private static final String OCTET = "(0|[1-9]\\d{0,2})";

  private NaiveValues() {}

  static boolean glob(String pattern, String text) {
    return glob(pattern.codePoints().toArray(), 0, text.codePoints().toArray(), 0);
  }

  private static boolean glob(int[] pattern, int p, int[] text, int t) {
    if (p == pattern.length) {
      return t == text.length;
    }
    if (pattern[p] == '*') {
      return glob(pattern, p + 1, text, t) || (t < text.length && glob(pattern, p, text, t + 1));
    }
    return t < text.length
        && (pattern[p] == '?' || pattern[p] == text[t])
        && glob(pattern, p + 1, text, t + 1);
  }

  static Optional<BigDecimal> number(String text) {
    return text.matches("[+-]?[0-9]+(\\.[0-9]+)?")
        ? Optional.of(new BigDecimal(text))
        : Optional.empty();
  }

  static Optional<Instant> date(String text, boolean legacy) {
    try {
      if (text.matches(SECONDS + "(Z|[+-]\\d\\d:\\d\\d)")) {
        return Optional.of(OffsetDateTime.parse(text).toInstant());
      }
      if (legacy && text.matches(SECONDS)) {
        return Optional.of(LocalDateTime.parse(text).toInstant(ZoneOffset.UTC));
      }
      if (legacy && text.matches("\\d{4}-\\d\\d-\\d\\d")) {
        return Optional.of(LocalDate.parse(text).atStartOfDay().toInstant(ZoneOffset.UTC));
      }
      if (legacy && text.matches("\\d{1,12}")) {
        return Optional.of(Instant.ofEpochSecond(Long.parseLong(text)));
      }
    } catch (DateTimeException notADate) {
      return Optional.empty();
    }
    return Optional.empty();
  }

  static Optional<Boolean> bool(String text) {
    return text.matches("(?i)true|false")
        ? Optional.of(text.matches("(?i)true"))
        : Optional.empty();
  }

  static boolean inBlock(String block, String text, boolean legacy) {
    Optional<InetAddress> address = address(text);
    if (legacy && block.matches("[0-9.*]*\\*[0-9.*]*")) {
      return text.matches(OCTET + "(\\." + OCTET + "){3}")
          && address.isPresent()
          && glob(block, text);
    }
    String[] parts = block.split("/", -1);
    Optional<InetAddress> network = address(parts[0]);
    if (network.isEmpty() || address.isEmpty() || parts.length > 2) {
      return false;
    }
    int bits = parts[0].indexOf(':') < 0 ? 32 : 128;
    int prefix = bits;
    if (parts.length == 2) {
      if (!parts[1].matches("0|[1-9]\\d{0,2}") || Integer.parseInt(parts[1]) > bits) {
        return false;
      }
      prefix = Integer.parseInt(parts[1]);
    }
    boolean mapped = bits == 128 && network.get() instanceof Inet4Address;
    if (mapped && prefix < 96) {
      return address.get() instanceof Inet6Address
          && samePrefix(new BigInteger("ffff00000000", 16), number(address.get()), 128, prefix);
    }
    int length = mapped ? prefix - 96 : prefix;
    int width = network.get().getAddress().length * 8;
    return network.get().getAddress().length == address.get().getAddress().length
        && samePrefix(number(network.get()), number(address.get()), width, length);
  }

  private static boolean samePrefix(BigInteger a, BigInteger b, int width, int prefix) {
    return a.shiftRight(width - prefix).equals(b.shiftRight(width - prefix));
  }

  private static BigInteger number(InetAddress address) {
    return new BigInteger(1, address.getAddress());
  }

  private static Optional<InetAddress> address(String text) {
    boolean literal =
        text.matches(OCTET + "(\\." + OCTET + "){3}")
            || (text.matches("[0-9a-fA-F:.]+") && text.indexOf(':') >= 0);
    try {
      return literal ? Optional.of(InetAddress.ofLiteral(text)) : Optional.empty();
    } catch (IllegalArgumentException notAnAddress) {
      return Optional.empty();
    }
  }
}
