package io.rshare.persistence.database;

import io.rshare.domain.port.ServiceKeys;
import jakarta.inject.Singleton;
import java.security.SecureRandom;
import java.util.EnumMap;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;

/** Keys in a table; whichever node comes first makes them. */
@Singleton
final class JdbcServiceKeys implements ServiceKeys {
  private static final int LENGTH = 32;

  private final Map<Purpose, byte[]> keys;

  JdbcServiceKeys(JdbcUnitOfWork unitOfWork, Sql sql) {
    this.keys = unitOfWork.write(() -> keptOrMade(sql));
  }

  @Override
  public byte[] key(Purpose purpose) {
    return Objects.requireNonNull(keys.get(purpose)).clone();
  }

  private static Map<Purpose, byte[]> keptOrMade(Sql sql) {
    Map<Purpose, byte[]> keys = new EnumMap<>(Purpose.class);
    for (Purpose purpose : Purpose.values()) {
      keys.put(purpose, keptOrMade(sql, nameOf(purpose)));
    }
    return keys;
  }

  private static byte[] keptOrMade(Sql sql, String name) {
    byte[] fresh = new byte[LENGTH];
    new SecureRandom().nextBytes(fresh);
    sql.update(
        "INSERT INTO service_key (key_name, secret) VALUES (?, ?)"
            + " ON DUPLICATE KEY UPDATE key_name = key_name",
        name,
        fresh);
    return sql.query(
            "SELECT secret FROM service_key WHERE key_name = ?", row -> row.getBytes(1), name)
        .getFirst();
  }

  private static String nameOf(Purpose purpose) {
    return purpose.name().toLowerCase(Locale.ROOT).replace('_', '-');
  }
}
