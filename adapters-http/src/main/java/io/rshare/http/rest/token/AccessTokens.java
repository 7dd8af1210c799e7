package io.rshare.http.rest.token;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JOSEObjectType;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.crypto.MACSigner;
import com.nimbusds.jose.jwk.source.ImmutableSecret;
import com.nimbusds.jose.proc.BadJOSEException;
import com.nimbusds.jose.proc.DefaultJOSEObjectTypeVerifier;
import com.nimbusds.jose.proc.JWSVerificationKeySelector;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;
import io.rshare.domain.port.ServiceKeys;
import io.rshare.http.rest.token.Bearer.KeyHolder;
import java.text.ParseException;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.Date;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/**
 * Tokens this service issues: the name of an access key under a seal that only the nodes of its
 * store can make and check (HMAC-SHA256 under a key of its own). They carry no rights; the key has
 * to be in order on every call.
 */
final class AccessTokens {
  /** Both issuer and audience: nobody else is to make or take them. */
  static final String NAME = "rshare";

  private static final JOSEObjectType TYPE = new JOSEObjectType("at+jwt");
  private static final String SECURITY_TOKEN = "security_token";

  private final ServiceKeys keys;
  private final Duration lifetime;
  private final InstantSource clock;

  AccessTokens(ServiceKeys keys, Duration lifetime, InstantSource clock) {
    this.keys = keys;
    this.lifetime = lifetime;
    this.clock = clock;
  }

  /**
   * A token and its end.
   *
   * @param text what goes into the header; never printed
   * @param expires when it stops working
   */
  record Issued(String text, Instant expires) {
    @Override
    public String toString() {
      return "Issued[" + expires + "]";
    }
  }

  /** A token for {@code holder}, good for the usual time or until {@code end}. */
  Issued issue(KeyHolder holder, Optional<Instant> end) {
    Instant now = clock.instant().truncatedTo(ChronoUnit.SECONDS);
    Instant usual = now.plus(lifetime);
    Instant expires = end.filter(usual::isAfter).orElse(usual);
    var claims =
        new JWTClaimsSet.Builder()
            .issuer(NAME)
            .audience(NAME)
            .subject(holder.accessKeyId())
            .issueTime(Date.from(now))
            .expirationTime(Date.from(expires))
            .jwtID(UUID.randomUUID().toString());
    holder.securityToken().ifPresent(token -> claims.claim(SECURITY_TOKEN, token));
    var jwt =
        new SignedJWT(new JWSHeader.Builder(JWSAlgorithm.HS256).type(TYPE).build(), claims.build());
    try {
      jwt.sign(new MACSigner(key()));
    } catch (JOSEException e) {
      throw new IllegalStateException(e);
    }
    return new Issued(jwt.serialize(), expires);
  }

  /** Whom {@code token} speaks for; throws if there is anything wrong with it. */
  Bearer bearer(SignedJWT token) throws BadJOSEException, JOSEException, ParseException {
    var issuer =
        new Issuer(
            NAME,
            NAME,
            new DefaultJOSEObjectTypeVerifier<>(TYPE),
            new JWSVerificationKeySelector<>(JWSAlgorithm.HS256, new ImmutableSecret<>(key())),
            Set.of("sub", "exp", "iat"),
            clock);
    JWTClaimsSet claims = issuer.verified(token);
    return new KeyHolder(
        claims.getSubject(), Optional.ofNullable(claims.getStringClaim(SECURITY_TOKEN)));
  }

  private byte[] key() {
    return keys.key(ServiceKeys.Purpose.REST_TOKENS);
  }
}
