package io.rshare.application;

import io.rshare.domain.fault.FaultCode;
import io.rshare.domain.listing.Page;
import io.rshare.domain.listing.Position;
import io.rshare.domain.listing.Slice;
import io.rshare.domain.port.ServiceKeys;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.time.Instant;
import java.util.Arrays;
import java.util.Base64;
import java.util.Optional;
import java.util.function.Function;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * Page tokens: a position, and a seal over it and everything it belongs to (operation, account,
 * region, filters). Only the position travels, so that a token stays within the documented 256
 * characters; whatever does not fit the seal is {@link FaultCode#NEXT_TOKEN_INVALID}.
 *
 * @param keys where the key of the seal comes from
 */
public record PageTokens(ServiceKeys keys) {
  private static final String ALGORITHM = "HmacSHA256";
  private static final int SEAL = 16;

  /** How the list of {@code operation} with these {@code filters} is read page by page. */
  public Paging paging(String operation, PageRequest request, Call call, Object filters) {
    String scope = operation + "\n" + call.account() + "\n" + call.region() + "\n" + filters;
    return new Paging(
        new Slice(request.limit(), request.token().map(token -> open(token, scope))),
        page -> page.next().map(position -> seal(position, scope)));
  }

  /**
   * One page of a list.
   *
   * @param slice the rows it shows
   * @param token the token that leads behind a page, if rows follow it
   */
  public record Paging(Slice slice, Function<Page<?>, Optional<String>> token) {
    /** The token that leads behind {@code page}, if rows follow it. */
    public Optional<String> next(Page<?> page) {
      return token.apply(page);
    }
  }

  private String seal(Position position, String scope) {
    byte[] key = position.key().getBytes(StandardCharsets.UTF_8);
    byte[] body =
        ByteBuffer.allocate(Long.BYTES + key.length)
            .putLong(position.time().toEpochMilli())
            .put(key)
            .array();
    byte[] token = Arrays.copyOf(body, body.length + SEAL);
    System.arraycopy(seal(body, scope), 0, token, body.length, SEAL);
    return Base64.getUrlEncoder().withoutPadding().encodeToString(token);
  }

  private Position open(String token, String scope) {
    byte[] bytes = decoded(token);
    if (bytes.length < Long.BYTES + SEAL) {
      throw FaultCode.NEXT_TOKEN_INVALID.fault();
    }
    byte[] body = Arrays.copyOf(bytes, bytes.length - SEAL);
    byte[] seal = Arrays.copyOfRange(bytes, body.length, bytes.length);
    if (!MessageDigest.isEqual(seal, Arrays.copyOf(seal(body, scope), SEAL))) {
      throw FaultCode.NEXT_TOKEN_INVALID.fault();
    }
    long time = ByteBuffer.wrap(body).getLong();
    String key = new String(body, Long.BYTES, body.length - Long.BYTES, StandardCharsets.UTF_8);
    return new Position(Instant.ofEpochMilli(time), key);
  }

  private static byte[] decoded(String token) {
    try {
      byte[] bytes = Base64.getUrlDecoder().decode(token);
      // One text per token: the last character may carry bits that decoding drops.
      if (!Base64.getUrlEncoder().withoutPadding().encodeToString(bytes).equals(token)) {
        throw FaultCode.NEXT_TOKEN_INVALID.fault();
      }
      return bytes;
    } catch (IllegalArgumentException e) {
      throw FaultCode.NEXT_TOKEN_INVALID.fault();
    }
  }

  private byte[] seal(byte[] body, String scope) {
    try {
      Mac mac = Mac.getInstance(ALGORITHM);
      mac.init(new SecretKeySpec(keys.key(ServiceKeys.Purpose.PAGE_TOKENS), ALGORITHM));
      mac.update(scope.getBytes(StandardCharsets.UTF_8));
      mac.update((byte) 0);
      return mac.doFinal(body);
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("every JDK has " + ALGORITHM, e);
    }
  }
}
