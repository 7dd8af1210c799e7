package io.rshare.http.rest.token;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.KeySourceException;
import com.nimbusds.jose.jwk.source.RateLimitReachedException;
import com.nimbusds.jose.proc.BadJOSEException;
import com.nimbusds.jwt.SignedJWT;
import java.text.ParseException;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Tells from a token whom it speaks for. The issuer a token names decides which keys are tried, so
 * none can make tokens in the name of another. Why a token is no good is logged, never answered.
 */
final class Bearers {
  private static final Logger LOG = LoggerFactory.getLogger(Bearers.class);

  private final Administrators administrators;
  private final AccessTokens own;
  private final Optional<OutsideIssuer> outside;

  Bearers(Administrators administrators, AccessTokens own, Optional<OutsideIssuer> outside) {
    this.administrators = administrators;
    this.own = own;
    this.outside = outside;
  }

  /** Whom {@code token} speaks for, or nothing if it is no good. */
  Optional<Bearer> of(String token) {
    if (administrators.know(token)) {
      return Optional.of(new Bearer.Administrator());
    }
    try {
      // What is not signed, or encrypted, is no signed token and fails right here.
      SignedJWT jwt = SignedJWT.parse(token);
      String issuer = jwt.getJWTClaimsSet().getIssuer();
      if (AccessTokens.NAME.equals(issuer)) {
        return Optional.of(own.bearer(jwt));
      }
      if (outside.isPresent() && outside.get().name().equals(issuer)) {
        return Optional.of(outside.get().bearer(jwt));
      }
      LOG.debug("A token of an unknown issuer was refused");
    } catch (ParseException | BadJOSEException | JOSEException e) {
      refused(e);
    } catch (RuntimeException e) {
      LOG.warn("A token could not be judged", e);
    }
    return Optional.empty();
  }

  private static void refused(Exception e) {
    // Anybody can reach the limit by tokens that name unknown keys; that must not fill the log.
    if (e instanceof KeySourceException && !(e instanceof RateLimitReachedException)) {
      LOG.warn("The keys of an issuer cannot be had, so its tokens are refused: {}", e.toString());
    } else {
      LOG.debug("A token was refused: {}", e.toString());
    }
  }
}
