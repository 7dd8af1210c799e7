package io.rshare.http.rest.token;

import io.micronaut.context.annotation.Factory;
import io.rshare.application.sts.AccessKeys;
import io.rshare.domain.port.Identities;
import io.rshare.domain.port.ServiceKeys;
import jakarta.inject.Singleton;
import java.time.InstantSource;

/** Makes what judges and issues tokens. */
@Factory
final class TokenFactory {
  @Singleton
  AccessTokens accessTokens(ServiceKeys keys, TokenSettings settings, InstantSource clock) {
    return new AccessTokens(keys, settings.lifetime(), clock);
  }

  @Singleton
  Bearers bearers(
      Administrators administrators,
      AccessTokens own,
      TokenSettings settings,
      InstantSource clock) {
    return new Bearers(administrators, own, OutsideIssuer.of(settings, clock));
  }

  @Singleton
  TokenCallers callers(AccessKeys keys, Identities identities, InstantSource clock) {
    return new TokenCallers(keys, identities, clock);
  }

  @Singleton
  TokenDesk desk(TokenCallers callers, AccessTokens tokens) {
    return new TokenDesk(callers, tokens);
  }
}
