package io.rshare.domain.world;

import io.rshare.domain.identity.AccessKey;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Access keys may be described without their secrets, which then stay as they are. */
public final class LeftOutSecrets {
  private LeftOutSecrets() {}

  /** {@code described} with the secrets of {@code stored} where it leaves them out. */
  public static World keptFrom(World stored, World described) {
    List<AccessKey> keys = new ArrayList<>();
    for (AccessKey key : described.keys()) {
      keys.add(stored.find(Kind.KEYS, key.id()).map(known -> filled(key, known)).orElse(key));
    }
    return described.with(Kind.KEYS, keys);
  }

  /** {@code described} with something in their place, for checks that are not about secrets. */
  public static World standIns(World described) {
    List<AccessKey> keys = new ArrayList<>();
    for (AccessKey key : described.keys()) {
      keys.add(filled(key, "?", "?"));
    }
    return described.with(Kind.KEYS, keys);
  }

  /** Whether {@code key} has all that it needs. */
  static boolean isWhole(AccessKey key) {
    return !key.secret().isEmpty()
        && key.session().map(session -> !session.token().isEmpty()).orElse(true);
  }

  private static AccessKey filled(AccessKey key, AccessKey known) {
    return filled(key, known.secret(), known.session().map(AccessKey.Session::token).orElse(""));
  }

  private static AccessKey filled(AccessKey key, String secret, String token) {
    Optional<AccessKey.Session> session =
        key.session().map(s -> s.token().isEmpty() ? new AccessKey.Session(token, s.expires()) : s);
    return new AccessKey(
        key.id(),
        key.secret().isEmpty() ? secret : key.secret(),
        key.active(),
        key.principal(),
        session);
  }
}
