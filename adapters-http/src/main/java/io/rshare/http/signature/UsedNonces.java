package io.rshare.http.signature;

import io.rshare.application.SignatureNonce;
import io.rshare.domain.fault.FaultCode;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Arrays;

/**
 * The nonces this node has seen under verified signatures. Bounded: where there is no place any
 * more the oldest go first, and then a replayed read may pass; a replayed write may not, since the
 * nonces of writes are stored with them.
 *
 * <p>A table of numbers and no map of objects: every call leaves a nonce here for half an hour, and
 * objects that live so long are what a garbage collector has the most work with.
 */
public final class UsedNonces {
  private static final int LIFE = (int) Duration.ofMinutes(31).toSeconds();
  private static final int WAYS = 16;
  private static final int LOCKS = 64;

  // A nonce belongs into one of the WAYS places of the row that its hash names. Half of all places
  // are kept free, so that rows are hardly ever full before the table is.
  private final long[] first;
  private final long[] second;
  private final int[] until;
  private final int rows;
  private final Object[] locks = new Object[LOCKS];
  private final InstantSource clock;
  private final long start;

  /** Remembers {@code max} nonces. */
  public UsedNonces(int max, InstantSource clock) {
    this.rows = Integer.highestOneBit(Math.max(1, max / (WAYS / 2))) * 2;
    this.first = new long[rows * WAYS];
    this.second = new long[rows * WAYS];
    this.until = new int[rows * WAYS];
    this.clock = clock;
    this.start = clock.instant().getEpochSecond();
    Arrays.fill(until, Integer.MIN_VALUE);
    Arrays.setAll(locks, _ -> new Object());
  }

  /** Remembers {@code nonce}; throws {@link FaultCode#NONCE_USED} if it was used before. */
  public void use(SignatureNonce nonce) {
    Hash hash = Hash.of(nonce);
    int row = hash.row(rows);
    synchronized (locks[row % LOCKS]) {
      int now = (int) (clock.instant().getEpochSecond() - start);
      int free = row * WAYS;
      for (int place = row * WAYS; place < (row + 1) * WAYS; place++) {
        if (until[place] > now && isAt(place, hash)) {
          throw FaultCode.NONCE_USED.fault();
        }
        if (until[place] < until[free]) {
          free = place;
        }
      }
      first[free] = hash.first();
      second[free] = hash.second();
      until[free] = now + LIFE;
    }
  }

  /** Forgets {@code nonce}, so that the very same request may come again. */
  public void forget(SignatureNonce nonce) {
    Hash hash = Hash.of(nonce);
    int row = hash.row(rows);
    synchronized (locks[row % LOCKS]) {
      for (int place = row * WAYS; place < (row + 1) * WAYS; place++) {
        if (isAt(place, hash)) {
          until[place] = Integer.MIN_VALUE;
        }
      }
    }
  }

  private boolean isAt(int place, Hash hash) {
    return first[place] == hash.first() && second[place] == hash.second();
  }

  /** Half a SHA-256: nobody can make two that are the same, or many for one row. */
  private record Hash(long first, long second) {
    static Hash of(SignatureNonce nonce) {
      String text = nonce.accessKeyId() + ' ' + nonce.value();
      ByteBuffer hash =
          ByteBuffer.wrap(Hmac.digest("SHA-256", text.getBytes(StandardCharsets.UTF_8)));
      return new Hash(hash.getLong(), hash.getLong());
    }

    int row(int rows) {
      return (int) (first & (rows - 1));
    }
  }
}
