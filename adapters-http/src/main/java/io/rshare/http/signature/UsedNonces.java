package io.rshare.http.signature;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.rshare.application.SignatureNonce;
import io.rshare.domain.fault.FaultCode;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.InstantSource;
import java.util.concurrent.ConcurrentMap;
import java.util.concurrent.TimeUnit;

/**
 * The nonces this node has seen under verified signatures. Bounded: when it is full the oldest go
 * first, and then a replayed read may pass; a replayed write may not, since the nonces of writes
 * are stored with them.
 */
public final class UsedNonces {
  private static final Duration LIFE = Duration.ofMinutes(31);

  private final ConcurrentMap<Key, Boolean> used;

  /** Remembers up to {@code max} nonces. */
  public UsedNonces(int max, InstantSource clock) {
    Cache<Key, Boolean> cache =
        Caffeine.newBuilder()
            .maximumSize(max)
            .expireAfterWrite(LIFE)
            .ticker(() -> TimeUnit.MILLISECONDS.toNanos(clock.millis()))
            .build();
    this.used = cache.asMap();
  }

  /** Remembers {@code nonce}; throws {@link FaultCode#NONCE_USED} if it was used before. */
  public void use(SignatureNonce nonce) {
    if (used.putIfAbsent(Key.of(nonce), Boolean.TRUE) != null) {
      throw FaultCode.NONCE_USED.fault();
    }
  }

  /** Forgets {@code nonce}, so that the very same request may come again. */
  public void forget(SignatureNonce nonce) {
    used.remove(Key.of(nonce));
  }

  /** Half a SHA-256: many of them are kept, and nobody can make two that are the same. */
  private record Key(long first, long second) {
    static Key of(SignatureNonce nonce) {
      String text = nonce.accessKeyId() + ' ' + nonce.value();
      ByteBuffer hash =
          ByteBuffer.wrap(Hmac.digest("SHA-256", text.getBytes(StandardCharsets.UTF_8)));
      return new Key(hash.getLong(), hash.getLong());
    }
  }
}
