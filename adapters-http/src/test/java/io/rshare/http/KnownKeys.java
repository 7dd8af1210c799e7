package io.rshare.http;

import io.rshare.application.sts.AccessKeys;
import io.rshare.application.sts.SessionTokens;
import io.rshare.domain.account.AccountId;
import io.rshare.domain.identity.AccessKey;
import io.rshare.domain.identity.Role;
import io.rshare.domain.identity.User;
import io.rshare.domain.port.Identities;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/** Access keys that a test hands out. */
final class KnownKeys implements Identities {
  static final SessionTokens TOKENS = new SessionTokens(purpose -> new byte[32]);

  private final Map<String, AccessKey> keys = new ConcurrentHashMap<>();
  private final Set<String> tokens = new HashSet<>();

  /** The same, as the service looks keys up. */
  AccessKeys asAccessKeys() {
    return new AccessKeys(this, TOKENS);
  }

  void add(AccessKey key) {
    keys.put(key.id(), key);
    key.session().ifPresent(session -> tokens.add(session.token()));
  }

  @Override
  public Optional<AccessKey> accessKey(String id) {
    return Optional.ofNullable(keys.get(id));
  }

  @Override
  public Optional<AccessKey> accessKeyAtHand(String id) {
    return accessKey(id);
  }

  @Override
  public boolean isSecurityToken(String token) {
    return tokens.contains(token);
  }

  @Override
  public Optional<User> user(AccountId account, String name) {
    return Optional.empty();
  }

  @Override
  public Optional<Role> role(AccountId account, String name) {
    return Optional.empty();
  }
}
