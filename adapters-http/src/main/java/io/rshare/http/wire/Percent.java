package io.rshare.http.wire;

import io.rshare.domain.fault.FaultCode;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;

/**
 * UTF-8 percent encoding. Encoding leaves {@code A-Z a-z 0-9 - _ . ~} and writes upper-case hex
 * (documented by the signature rules); decoding is strict: what is no well-formed percent sequence
 * or no UTF-8 is refused, never replaced.
 */
public final class Percent {
  private static final char[] HEX = "0123456789ABCDEF".toCharArray();
  private static final boolean[] UNRESERVED = new boolean[128];
  private static final byte[] DIGIT = new byte[128];
  private static final String[] ONCE = octets("%");
  private static final String[] TWICE = octets("%25");

  static {
    for (char c = 0; c < 128; c++) {
      UNRESERVED[c] =
          (c >= 'A' && c <= 'Z')
              || (c >= 'a' && c <= 'z')
              || (c >= '0' && c <= '9')
              || c == '-'
              || c == '_'
              || c == '.'
              || c == '~';
      DIGIT[c] = (byte) Character.digit(c, 16);
    }
  }

  private Percent() {}

  private static String[] octets(String escape) {
    String[] octets = new String[256];
    for (int i = 0; i < octets.length; i++) {
      octets[i] = escape + HEX[i >> 4] + HEX[i & 0xF];
    }
    return octets;
  }

  /** {@code text}, encoded. */
  public static String encode(String text) {
    var out = new StringBuilder(text.length() + 16);
    encode(text, out);
    return out.toString();
  }

  /** Appends {@code text}, encoded, to {@code out}. */
  public static void encode(String text, StringBuilder out) {
    encode(text, ONCE, out);
  }

  /** Appends {@code text} to {@code out}, encoded, and what that makes encoded once more. */
  public static void encodeTwice(String text, StringBuilder out) {
    encode(text, TWICE, out);
  }

  private static void encode(String text, String[] octets, StringBuilder out) {
    int start = 0;
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c < 128 && UNRESERVED[c]) {
        continue;
      }
      // What needs no encoding goes over in one piece.
      out.append(text, start, i);
      if (c < 128) {
        out.append(octets[c]);
      } else {
        int codePoint = text.codePointAt(i);
        multiByte(codePoint, octets, out);
        i += Character.charCount(codePoint) - 1;
      }
      start = i + 1;
    }
    out.append(text, start, text.length());
  }

  private static void multiByte(int codePoint, String[] octets, StringBuilder out) {
    if (codePoint < 0x800) {
      out.append(octets[0xC0 | (codePoint >> 6)]);
    } else if (codePoint < 0x10000) {
      out.append(octets[0xE0 | (codePoint >> 12)]);
      out.append(octets[0x80 | ((codePoint >> 6) & 0x3F)]);
    } else {
      out.append(octets[0xF0 | (codePoint >> 18)]);
      out.append(octets[0x80 | ((codePoint >> 12) & 0x3F)]);
      out.append(octets[0x80 | ((codePoint >> 6) & 0x3F)]);
    }
    out.append(octets[0x80 | (codePoint & 0x3F)]);
  }

  /**
   * The text that {@code raw} spells between two indexes. Characters up to U+00FF stand for single
   * bytes, as they come off the wire; {@code +} is a space where {@code plusIsSpace}. Throws {@link
   * FaultCode#PARAMETER_INVALID} for anything malformed.
   */
  public static String decode(String raw, int from, int to, boolean plusIsSpace) {
    int plain = from;
    while (plain < to && isPlain(raw.charAt(plain), plusIsSpace)) {
      plain++;
    }
    return plain == to ? raw.substring(from, to) : decodeBytes(raw, from, to, plusIsSpace);
  }

  private static boolean isPlain(char c, boolean plusIsSpace) {
    return c < 128 && c != '%' && !(plusIsSpace && c == '+');
  }

  private static String decodeBytes(String raw, int from, int to, boolean plusIsSpace) {
    byte[] bytes = new byte[to - from];
    int length = 0;
    for (int i = from; i < to; i++) {
      char c = raw.charAt(i);
      if (c == '%') {
        if (i + 2 >= to) {
          throw FaultCode.PARAMETER_INVALID.fault();
        }
        bytes[length++] = (byte) (digit(raw.charAt(i + 1)) << 4 | digit(raw.charAt(i + 2)));
        i += 2;
      } else if (c > 0xFF) {
        throw FaultCode.PARAMETER_INVALID.fault();
      } else {
        bytes[length++] = (byte) (plusIsSpace && c == '+' ? ' ' : c);
      }
    }
    return utf8(bytes, length);
  }

  private static int digit(char c) {
    int digit = c < 128 ? DIGIT[c] : -1;
    if (digit < 0) {
      throw FaultCode.PARAMETER_INVALID.fault();
    }
    return digit;
  }

  /** The UTF-8 text in {@code bytes}; refuses anything malformed. */
  public static String utf8(byte[] bytes) {
    return utf8(bytes, bytes.length);
  }

  /** The UTF-8 text in the first {@code length} bytes; refuses anything malformed. */
  static String utf8(byte[] bytes, int length) {
    if (isAscii(bytes, length)) {
      return new String(bytes, 0, length, StandardCharsets.US_ASCII);
    }
    try {
      return StandardCharsets.UTF_8
          .newDecoder()
          .onMalformedInput(CodingErrorAction.REPORT)
          .onUnmappableCharacter(CodingErrorAction.REPORT)
          .decode(ByteBuffer.wrap(bytes, 0, length))
          .toString();
    } catch (CharacterCodingException e) {
      throw FaultCode.PARAMETER_INVALID.fault();
    }
  }

  private static boolean isAscii(byte[] bytes, int length) {
    int all = 0;
    for (int i = 0; i < length; i++) {
      all |= bytes[i];
    }
    return all >= 0;
  }
}
