package io.rshare.http.signature;

import io.rshare.application.Caller;
import io.rshare.application.JsonText;
import io.rshare.application.SignatureNonce;
import io.rshare.application.sts.AccessKeys;
import io.rshare.domain.fault.Fault;
import io.rshare.domain.fault.FaultCode;
import io.rshare.domain.identity.AccessKey;
import io.rshare.http.wire.JsonBody;
import io.rshare.http.wire.RawParameters;
import io.rshare.http.wire.RawRequest;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.HexFormat;
import java.util.Optional;

/**
 * Finds out who signed a request. Checks go in the order: what is missing, signature method, access
 * key, timestamp, security token, signature, Content-MD5 (assumed; the order of the real gateway is
 * not published). Nonces are left to {@link UsedNonces}.
 */
public final class SignatureVerifier {
  /** Both ends of the timestamp window, and a minute for nodes whose clocks differ. */
  private static final Duration NONCE_LIFE = Timestamps.WINDOW.multipliedBy(2).plusMinutes(1);

  private static final int LONGEST_PLAIN_NONCE = 64;

  private final AccessKeys keys;
  private final JsonText json;
  private final InstantSource clock;

  /** A verifier over these keys, by this clock. */
  public SignatureVerifier(AccessKeys keys, JsonText json, InstantSource clock) {
    this.keys = keys;
    this.json = json;
    this.clock = clock;
  }

  /** The verified request; throws {@link Fault} for any other. */
  public Verified verify(RawRequest request) {
    SignedRequest signed = recognise(request);
    Claims claims = signed.claims();
    Optional<AccessKey> stored = keys.stored(claims.accessKeyId());
    Instant now = clock.instant();
    Timestamps.check(claims.timestamp(), now);
    AccessKey key = keys.proved(claims.accessKeyId(), stored, claims.securityToken(), now);
    return verified(request, signed, claims, key, now);
  }

  /**
   * The same where nobody has to be waited for, which is where a permanent key is at hand; nothing
   * means nothing.
   */
  public Optional<Verified> verifyAtOnce(RawRequest request) {
    SignedRequest signed = recognise(request);
    Claims claims = signed.claims();
    if (claims.securityToken().isPresent()) {
      return Optional.empty();
    }
    Instant now = clock.instant();
    return keys.atHand(claims.accessKeyId())
        .map(
            key -> {
              Timestamps.check(claims.timestamp(), now);
              return verified(request, signed, claims, key, now);
            });
  }

  /** The key that {@code request} names, whether it may or not; nothing where it names none. */
  public Optional<String> claimedKey(RawRequest request) {
    try {
      return Optional.of(recognise(request).claims().accessKeyId());
    } catch (Fault unreadable) {
      return Optional.empty();
    }
  }

  private static Verified verified(
      RawRequest request, SignedRequest signed, Claims claims, AccessKey key, Instant now) {
    if (!signed.isSignedWith(key.secret())) {
      throw signed.mismatch();
    }
    ContentMd5.check(request);
    var nonce = new SignatureNonce(key.id(), opaque(claims.nonce()), now.plus(NONCE_LIFE));
    return new Verified(
        new Caller(key.principal(), key.id()),
        claims.action(),
        claims.version(),
        nonce,
        signed.parameters(),
        signed instanceof RpcSignedRequest);
  }

  /** By the order in which clients can be told apart (documented by what they send). */
  private SignedRequest recognise(RawRequest request) {
    String authorization = request.headers().text("authorization").orElse("");
    var parameters = new RawParameters();
    parameters.addForm(request.query());
    if (Authorization.isOf("ACS3-", authorization)) {
      return new Acs3SignedRequest(request, parameters, json);
    }
    if (request.hasForm()) {
      parameters.addForm(request.form());
    } else if (request.hasJson()) {
      JsonBody.addFlat(request, json, parameters);
    }
    if (Authorization.isOf("ACS4-", authorization)
        || request.headers().names().contains("x-acs-bearer-token")
        || parameters.text("SignatureType").filter("BEARERTOKEN"::equals).isPresent()) {
      throw FaultCode.SIGNATURE_METHOD_INVALID.fault();
    }
    if (parameters.has("Signature") || parameters.has("AccessKeyId")) {
      return new RpcSignedRequest(request, parameters);
    }
    throw FaultCode.PARAMETER_MISSING.fault("AccessKeyId");
  }

  /** Nonces are opaque and may be long: stores get a short plain text for each of them. */
  private static String opaque(String nonce) {
    boolean plain = nonce.length() <= LONGEST_PLAIN_NONCE;
    for (int i = 0; plain && i < nonce.length(); i++) {
      char c = nonce.charAt(i);
      plain = c > ' ' && c < 0x7F;
    }
    return plain
        ? nonce
        : HexFormat.of().formatHex(Hmac.digest("SHA-256", nonce.getBytes(StandardCharsets.UTF_8)));
  }
}
