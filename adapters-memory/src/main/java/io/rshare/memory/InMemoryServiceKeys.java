package io.rshare.memory;

import io.rshare.domain.port.ServiceKeys;
import java.security.SecureRandom;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

final class InMemoryServiceKeys implements ServiceKeys {
  private static final int LENGTH = 32;

  private final Map<Purpose, byte[]> keys = new ConcurrentHashMap<>();

  @Override
  public byte[] key(Purpose purpose) {
    return keys.computeIfAbsent(purpose, _ -> fresh()).clone();
  }

  private static byte[] fresh() {
    byte[] key = new byte[LENGTH];
    new SecureRandom().nextBytes(key);
    return key;
  }
}
