package io.rshare.domain.port;

import io.rshare.domain.identity.AccessKey;
import java.util.Optional;

/** Who may sign requests. May lag behind a change by the documented bound (1 s by default). */
public interface Identities {
  /** The key called {@code id}, active or not, exact case, or nothing. */
  Optional<AccessKey> accessKey(String id);

  /** Whether {@code token} was issued with some key. */
  boolean isSecurityToken(String token);
}
