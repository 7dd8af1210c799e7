package io.rshare.authz;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Base64;
import javax.crypto.AEADBadTagException;
import javax.crypto.Cipher;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.SecretKeySpec;

/**
 * Seals what is known about a denial into an {@code EncodedDiagnosticMessage} and opens it again:
 * AES-GCM, so that nobody without the key reads or changes it, with a time after which it lapses.
 * The form is our own (assumed: opaque to callers).
 *
 * @see <a
 *     href="https://www.alibabacloud.com/help/en/ram/developer-reference/api-ims-2019-08-15-decodediagnosticmessage">
 *     DecodeDiagnosticMessage</a>
 */
public final class DiagnosticMessages {
  /** Bytes of a key. */
  public static final int KEY_BYTES = 32;

  private static final byte[] VERSION = {1, 0};
  private static final int NONCE_BYTES = 12;
  private static final int HEAD_BYTES = VERSION.length + NONCE_BYTES;
  private static final int TAG_BITS = 128;
  private static final Duration LIFETIME = Duration.ofHours(24);

  private final SecretKeySpec key;
  private final InstantSource clock;
  private final SecureRandom random = new SecureRandom();

  /** Messages under {@code key} of {@link #KEY_BYTES} bytes, by this clock. */
  public DiagnosticMessages(byte[] key, InstantSource clock) {
    if (key.length != KEY_BYTES) {
      throw new IllegalArgumentException("a key has " + KEY_BYTES + " bytes");
    }
    this.key = new SecretKeySpec(key, "AES");
    this.clock = clock;
  }

  /** What came of opening a message. */
  public sealed interface Opened {}

  /** The documented object {@code DecodedDiagnosticMessage}, as JSON text. */
  public record Readable(String json) implements Opened {}

  /** It was genuine, but its time is over. */
  public record Expired() implements Opened {}

  /** It was never sealed with this key, or somebody changed it. */
  public record Unreadable() implements Opened {}

  /** Seals {@code json}. */
  String seal(String json) {
    byte[] nonce = new byte[NONCE_BYTES];
    random.nextBytes(nonce);
    byte[] text = json.getBytes(StandardCharsets.UTF_8);
    byte[] plain =
        ByteBuffer.allocate(Long.BYTES + text.length)
            .putLong(clock.instant().plus(LIFETIME).getEpochSecond())
            .put(text)
            .array();
    try {
      byte[] sealed = cipher(Cipher.ENCRYPT_MODE, nonce).doFinal(plain);
      byte[] message =
          ByteBuffer.allocate(HEAD_BYTES + sealed.length)
              .put(VERSION)
              .put(nonce)
              .put(sealed)
              .array();
      return Base64.getEncoder().encodeToString(message);
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException(e);
    }
  }

  /** Opens {@code message}; never throws, whatever it is. */
  public Opened open(String message) {
    byte[] bytes;
    try {
      bytes = Base64.getDecoder().decode(message.strip());
    } catch (IllegalArgumentException e) {
      return new Unreadable();
    }
    if (bytes.length <= HEAD_BYTES || bytes[0] != VERSION[0] || bytes[1] != VERSION[1]) {
      return new Unreadable();
    }
    try {
      byte[] nonce = new byte[NONCE_BYTES];
      ByteBuffer.wrap(bytes, VERSION.length, NONCE_BYTES).get(nonce);
      byte[] plain =
          cipher(Cipher.DECRYPT_MODE, nonce).doFinal(bytes, HEAD_BYTES, bytes.length - HEAD_BYTES);
      ByteBuffer content = ByteBuffer.wrap(plain);
      Instant expires = Instant.ofEpochSecond(content.getLong());
      return clock.instant().isBefore(expires)
          ? new Readable(StandardCharsets.UTF_8.decode(content).toString())
          : new Expired();
    } catch (AEADBadTagException e) {
      return new Unreadable();
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException(e);
    }
  }

  private Cipher cipher(int mode, byte[] nonce) throws GeneralSecurityException {
    Cipher cipher = Cipher.getInstance("AES/GCM/NoPadding");
    cipher.init(mode, key, new GCMParameterSpec(TAG_BITS, nonce), random);
    cipher.updateAAD(VERSION);
    return cipher;
  }
}
