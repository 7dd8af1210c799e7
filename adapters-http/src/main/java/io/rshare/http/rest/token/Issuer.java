package io.rshare.http.rest.token;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.proc.BadJOSEException;
import com.nimbusds.jose.proc.DefaultJOSEObjectTypeVerifier;
import com.nimbusds.jose.proc.JWSKeySelector;
import com.nimbusds.jose.proc.SecurityContext;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;
import com.nimbusds.jwt.proc.BadJWTException;
import com.nimbusds.jwt.proc.DefaultJWTClaimsVerifier;
import com.nimbusds.jwt.proc.DefaultJWTProcessor;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Date;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Verifies the tokens of one issuer, with the keys and algorithms of that issuer only: no other's
 * key, and no algorithm a token asks for, is ever tried.
 */
final class Issuer {
  /** Maximum difference between the clocks of the signer and the verifier. */
  private static final Duration SKEW = Duration.ofSeconds(60);

  private final String name;
  private final DefaultJWTProcessor<SecurityContext> processor = new DefaultJWTProcessor<>();

  Issuer(
      String name,
      String audience,
      DefaultJOSEObjectTypeVerifier<SecurityContext> types,
      JWSKeySelector<SecurityContext> keys,
      Set<String> claims,
      InstantSource clock) {
    this.name = name;
    processor.setJWSTypeVerifier(types);
    processor.setJWSKeySelector(keys);
    processor.setJWTClaimsSetVerifier(new Claims(name, audience, claims, clock));
  }

  /** The {@code iss} of its tokens. */
  String name() {
    return name;
  }

  /** The claims of {@code token}; throws if there is anything wrong with it. */
  JWTClaimsSet verified(SignedJWT token) throws BadJOSEException, JOSEException {
    return processor.process(token, null);
  }

  /** Issuer, audience and times; a token without an end is none. */
  private static final class Claims extends DefaultJWTClaimsVerifier<SecurityContext> {
    private final InstantSource clock;

    Claims(String issuer, String audience, Set<String> claims, InstantSource clock) {
      super(audience, new JWTClaimsSet.Builder().issuer(issuer).build(), claims);
      this.clock = clock;
      setMaxClockSkew((int) SKEW.toSeconds());
    }

    @Override
    public void verify(JWTClaimsSet claims, @Nullable SecurityContext context)
        throws BadJWTException {
      super.verify(claims, context);
      Date issued = claims.getIssueTime();
      if (issued != null && issued.toInstant().isAfter(clock.instant().plus(SKEW))) {
        throw new BadJWTException("issued in the future");
      }
    }

    @Override
    protected Date currentTime() {
      return Date.from(clock.instant());
    }
  }
}
