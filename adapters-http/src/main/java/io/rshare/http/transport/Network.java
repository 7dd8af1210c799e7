package io.rshare.http.transport;

import java.net.InetAddress;
import java.util.Arrays;
import java.util.Optional;

/**
 * A network such as {@code 10.0.0.0/8}, or a single address.
 *
 * @param prefix the address
 * @param bits how many leading bits of it count
 */
public record Network(byte[] prefix, int bits) {
  /** Throws {@link IllegalArgumentException} unless {@code text} is an address or a network. */
  public static Network parse(String text) {
    int slash = text.indexOf('/');
    Optional<InetAddress> address = literal(slash < 0 ? text : text.substring(0, slash));
    if (address.isPresent()) {
      byte[] bytes = address.get().getAddress();
      int bits = slash < 0 ? bytes.length * 8 : bits(text.substring(slash + 1));
      if (bits >= 0 && bits <= bytes.length * 8) {
        return new Network(bytes, bits);
      }
    }
    throw new IllegalArgumentException(
        "'" + text + "' is not an address or a network such as 10.0.0.0/8");
  }

  private static int bits(String text) {
    return text.matches("[0-9]{1,3}") ? Integer.parseInt(text) : -1;
  }

  /** True if {@code address} belongs to this network. */
  boolean contains(InetAddress address) {
    byte[] bytes = address.getAddress();
    if (bytes.length != prefix.length) {
      return false;
    }
    int whole = bits / 8;
    int rest = bits % 8;
    return Arrays.equals(bytes, 0, whole, prefix, 0, whole)
        && (rest == 0 || (bytes[whole] ^ prefix[whole]) >> (8 - rest) == 0);
  }

  /** The address that {@code text} spells; names are never looked up. */
  static Optional<InetAddress> literal(String text) {
    try {
      return text.isEmpty() ? Optional.empty() : Optional.of(InetAddress.ofLiteral(text));
    } catch (IllegalArgumentException notAnAddress) {
      return Optional.empty();
    }
  }
}
