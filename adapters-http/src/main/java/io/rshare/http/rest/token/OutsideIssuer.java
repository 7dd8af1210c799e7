package io.rshare.http.rest.token;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JOSEObjectType;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.jwk.source.JWKSource;
import com.nimbusds.jose.jwk.source.JWKSourceBuilder;
import com.nimbusds.jose.proc.BadJOSEException;
import com.nimbusds.jose.proc.DefaultJOSEObjectTypeVerifier;
import com.nimbusds.jose.proc.JWSVerificationKeySelector;
import com.nimbusds.jose.proc.SecurityContext;
import com.nimbusds.jose.util.DefaultResourceRetriever;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;
import io.rshare.http.rest.token.Bearer.OutsideUser;
import java.net.InetAddress;
import java.net.MalformedURLException;
import java.net.URI;
import java.net.URL;
import java.net.UnknownHostException;
import java.text.ParseException;
import java.time.InstantSource;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Tokens of an identity provider outside, which vouches for users of this service's accounts. Its
 * public keys are read from its JWKS address, kept for a while and asked for at most twice in half
 * a minute, however many tokens name a key nobody knows; without keys no token is good.
 */
final class OutsideIssuer {
  /** Signatures with public keys only: a public key must never do as a shared secret. */
  private static final Set<JWSAlgorithm> ALGORITHMS =
      Set.of(
          JWSAlgorithm.RS256,
          JWSAlgorithm.RS384,
          JWSAlgorithm.RS512,
          JWSAlgorithm.PS256,
          JWSAlgorithm.PS384,
          JWSAlgorithm.PS512,
          JWSAlgorithm.ES256,
          JWSAlgorithm.ES384,
          JWSAlgorithm.ES512);

  private static final int LARGEST_KEY_SET = 64 * 1024;

  private final Issuer issuer;
  private final TokenSettings settings;

  private OutsideIssuer(Issuer issuer, TokenSettings settings) {
    this.issuer = issuer;
    this.settings = settings;
  }

  /** The configured one, or nothing; throws if it is configured by halves. */
  static Optional<OutsideIssuer> of(TokenSettings settings, InstantSource clock) {
    if (settings.issuer() == null && settings.jwksUrl() == null && settings.audience() == null) {
      return Optional.empty();
    }
    String name = needed(settings.issuer(), "issuer");
    if (name.equals(AccessTokens.NAME)) {
      throw new IllegalStateException("rshare.tokens.issuer must not be " + name);
    }
    var keys =
        new JWSVerificationKeySelector<>(
            ALGORITHMS, keys(address(needed(settings.jwksUrl(), "jwks-url")), settings));
    var issuer =
        new Issuer(
            name,
            needed(settings.audience(), "audience"),
            new DefaultJOSEObjectTypeVerifier<>(
                JOSEObjectType.JWT, new JOSEObjectType("at+jwt"), null),
            keys,
            Set.of("exp", settings.accountClaim(), settings.userClaim()),
            clock);
    return Optional.of(new OutsideIssuer(issuer, settings));
  }

  /** The {@code iss} of its tokens. */
  String name() {
    return issuer.name();
  }

  /** Whom {@code token} speaks for; throws if there is anything wrong with it. */
  Bearer bearer(SignedJWT token) throws BadJOSEException, JOSEException, ParseException {
    JWTClaimsSet claims = issuer.verified(token);
    return new OutsideUser(
        claims.getStringClaim(settings.accountClaim()),
        claims.getStringClaim(settings.userClaim()));
  }

  private static JWKSource<SecurityContext> keys(URL address, TokenSettings settings) {
    int timeout = (int) settings.jwksTimeout().toMillis();
    return JWKSourceBuilder.create(
            address, new DefaultResourceRetriever(timeout, timeout, LARGEST_KEY_SET))
        .cache(settings.jwksLife().toMillis(), 3L * timeout)
        .refreshAheadCache(false)
        .build();
  }

  private static URL address(String text) {
    try {
      URL address = URI.create(text).toURL();
      boolean safe =
          address.getProtocol().equals("https")
              || (address.getProtocol().equals("http")
                  && InetAddress.getByName(address.getHost()).isLoopbackAddress());
      if (safe) {
        return address;
      }
    } catch (MalformedURLException | UnknownHostException | IllegalArgumentException e) {
      // falls through: all of it is said the same way
    }
    throw new IllegalStateException(
        "rshare.tokens.jwks-url must be an https address, or http on loopback: " + text);
  }

  private static String needed(@Nullable String value, String name) {
    if (value == null || value.isBlank()) {
      throw new IllegalStateException(
          "tokens from outside need rshare.tokens." + name + ", with issuer, audience, jwks-url");
    }
    return value;
  }
}
