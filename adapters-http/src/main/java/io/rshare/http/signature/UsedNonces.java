package io.rshare.http.signature;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.rshare.application.SignatureNonce;
import io.rshare.domain.fault.FaultCode;
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

  private final ConcurrentMap<String, Boolean> used;

  /** Remembers up to {@code max} nonces. */
  public UsedNonces(int max, InstantSource clock) {
    Cache<String, Boolean> cache =
        Caffeine.newBuilder()
            .maximumSize(max)
            .expireAfterWrite(LIFE)
            .ticker(() -> TimeUnit.MILLISECONDS.toNanos(clock.millis()))
            .build();
    this.used = cache.asMap();
  }

  /** Remembers {@code nonce}; throws {@link FaultCode#NONCE_USED} if it was used before. */
  public void use(SignatureNonce nonce) {
    if (used.putIfAbsent(key(nonce), Boolean.TRUE) != null) {
      throw FaultCode.NONCE_USED.fault();
    }
  }

  /** Forgets {@code nonce}, so that the very same request may come again. */
  public void forget(SignatureNonce nonce) {
    used.remove(key(nonce));
  }

  private static String key(SignatureNonce nonce) {
    return nonce.accessKeyId() + ' ' + nonce.value();
  }
}
