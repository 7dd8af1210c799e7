package io.rshare.http.rest.token;

import io.rshare.application.Caller;
import io.rshare.application.sts.AccessKeys;
import io.rshare.domain.account.AccountId;
import io.rshare.domain.identity.AccessKey;
import io.rshare.domain.identity.Principal;
import io.rshare.domain.port.Identities;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.time.InstantSource;
import java.util.Optional;

/**
 * Callers, as the world knows them at this moment: what a token says is looked up on every call, so
 * a key or user that is gone or disabled is out within the bound of {@link Identities}.
 */
public final class TokenCallers {
  private final AccessKeys keys;
  private final Identities identities;
  private final InstantSource clock;

  TokenCallers(AccessKeys keys, Identities identities, InstantSource clock) {
    this.keys = keys;
    this.identities = identities;
    this.clock = clock;
  }

  /** The caller that {@code bearer} stands for, or nothing if they may not call. */
  public Optional<Caller> of(Bearer bearer) {
    return switch (bearer) {
      case Bearer.KeyHolder holder -> key(holder).map(key -> new Caller(key.principal(), key.id()));
      case Bearer.Administrator _ -> Optional.empty();
      case Bearer.OutsideUser outside ->
          AccountId.parse(outside.account())
              .flatMap(account -> identities.user(account, outside.user()))
              .map(
                  user ->
                      new Caller(
                          new Principal.RamUser(user.account(), user.id(), user.name()), ""));
    };
  }

  /** The key of {@code holder}, if it may be used. */
  Optional<AccessKey> key(Bearer.KeyHolder holder) {
    return keys.find(holder.accessKeyId(), holder.securityToken(), clock.instant());
  }

  /** Compares in a time that does not tell where two texts differ. */
  static boolean same(String expected, String given) {
    return MessageDigest.isEqual(
        expected.getBytes(StandardCharsets.UTF_8), given.getBytes(StandardCharsets.UTF_8));
  }
}
