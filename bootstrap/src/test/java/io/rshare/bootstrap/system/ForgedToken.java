package io.rshare.bootstrap.system;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JOSEObjectType;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.JWSSigner;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;
import java.time.Duration;
import java.time.Instant;
import java.util.Date;
import java.util.function.Consumer;

/** A token made by a test. */
final class ForgedToken {
  private final JWTClaimsSet.Builder claims;

  private ForgedToken(JWTClaimsSet.Builder claims) {
    this.claims = claims;
  }

  /** What the service would put into a token for {@code accessKeyId}, as it takes them. */
  static ForgedToken own(String accessKeyId) {
    return of("rshare", "rshare").with(claims -> claims.subject(accessKeyId));
  }

  /** What an issuer outside would put into a token. */
  static ForgedToken of(String issuer, String audience) {
    Instant now = Instant.now();
    return new ForgedToken(
        new JWTClaimsSet.Builder()
            .issuer(issuer)
            .audience(audience)
            .issueTime(Date.from(now))
            .expirationTime(Date.from(now.plus(Duration.ofMinutes(5)))));
  }

  ForgedToken with(Consumer<JWTClaimsSet.Builder> change) {
    change.accept(claims);
    return this;
  }

  String signed(JWSAlgorithm algorithm, String keyId, JWSSigner signer) {
    var jwt =
        new SignedJWT(
            new JWSHeader.Builder(algorithm)
                .type(new JOSEObjectType("at+jwt"))
                .keyID(keyId.isEmpty() ? null : keyId)
                .build(),
            claims.build());
    try {
      jwt.sign(signer);
    } catch (JOSEException e) {
      throw new IllegalStateException(e);
    }
    return jwt.serialize();
  }

  JWTClaimsSet claims() {
    return claims.build();
  }

  static Date in(Duration time) {
    return Date.from(Instant.now().plus(time));
  }
}
