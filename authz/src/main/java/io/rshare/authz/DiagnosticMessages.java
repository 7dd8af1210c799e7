package io.rshare.authz;

import io.rshare.application.Seal;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Base64;

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
  public static final int KEY_BYTES = Seal.KEY_BYTES;

  private static final byte[] LABEL = {1, 0};
  private static final Duration LIFETIME = Duration.ofHours(24);

  private final Seal seal;
  private final InstantSource clock;

  /** Messages under {@code key} of {@link #KEY_BYTES} bytes, by this clock. */
  public DiagnosticMessages(byte[] key, InstantSource clock) {
    this.seal = new Seal(key, LABEL);
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
    byte[] text = json.getBytes(StandardCharsets.UTF_8);
    byte[] plain =
        ByteBuffer.allocate(Long.BYTES + text.length)
            .putLong(clock.instant().plus(LIFETIME).getEpochSecond())
            .put(text)
            .array();
    return Base64.getEncoder().encodeToString(seal.close(plain));
  }

  /** Opens {@code message}; never throws, whatever it is. */
  public Opened open(String message) {
    byte[] bytes;
    try {
      bytes = Base64.getDecoder().decode(message.strip());
    } catch (IllegalArgumentException e) {
      return new Unreadable();
    }
    return seal.open(bytes).map(this::opened).orElse(new Unreadable());
  }

  private Opened opened(byte[] plain) {
    ByteBuffer content = ByteBuffer.wrap(plain);
    Instant expires = Instant.ofEpochSecond(content.getLong());
    return clock.instant().isBefore(expires)
        ? new Readable(StandardCharsets.UTF_8.decode(content).toString())
        : new Expired();
  }
}
