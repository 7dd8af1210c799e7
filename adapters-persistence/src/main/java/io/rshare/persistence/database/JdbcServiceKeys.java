package io.rshare.persistence.database;

import io.rshare.domain.port.ServiceKeys;
import jakarta.inject.Singleton;
import java.security.SecureRandom;

/** Keys in a table; whichever node comes first makes them. */
@Singleton
final class JdbcServiceKeys implements ServiceKeys {
  private static final int LENGTH = 32;
  private static final String PAGE_TOKENS = "page-tokens";

  private final byte[] pageTokens;

  JdbcServiceKeys(JdbcUnitOfWork unitOfWork, Sql sql) {
    this.pageTokens = unitOfWork.write(() -> keptOrMade(sql));
  }

  @Override
  public byte[] pageTokens() {
    return pageTokens.clone();
  }

  private static byte[] keptOrMade(Sql sql) {
    byte[] fresh = new byte[LENGTH];
    new SecureRandom().nextBytes(fresh);
    sql.update(
        "INSERT INTO service_key (key_name, secret) VALUES (?, ?)"
            + " ON DUPLICATE KEY UPDATE key_name = key_name",
        PAGE_TOKENS,
        fresh);
    return sql.query(
            "SELECT secret FROM service_key WHERE key_name = ?",
            row -> row.getBytes(1),
            PAGE_TOKENS)
        .getFirst();
  }
}
