package io.rshare.memory;

import io.rshare.domain.port.ServiceKeys;
import java.security.SecureRandom;

final class InMemoryServiceKeys implements ServiceKeys {
  private static final int LENGTH = 32;

  private final byte[] pageTokens = new byte[LENGTH];

  InMemoryServiceKeys() {
    new SecureRandom().nextBytes(pageTokens);
  }

  @Override
  public byte[] pageTokens() {
    return pageTokens.clone();
  }
}
