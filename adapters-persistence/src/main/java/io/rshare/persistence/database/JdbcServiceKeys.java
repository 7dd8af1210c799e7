package io.rshare.persistence.database;

import io.micronaut.context.annotation.Context;
import io.micronaut.context.annotation.Property;
import io.rshare.domain.port.ServiceKeys;
import java.security.SecureRandom;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;

/**
 * Keys in a table, sealed; whichever node comes first makes them. Read at the start, so that a
 * master key that does not fit is found out before anybody calls.
 */
@Context
final class JdbcServiceKeys implements ServiceKeys {
  private static final int LENGTH = 32;

  private final Sql sql;
  private final Dialect dialect;
  private final SecretSeal seal;
  private final Map<Purpose, byte[]> keys = new EnumMap<>(Purpose.class);

  JdbcServiceKeys(
      JdbcUnitOfWork unitOfWork,
      Sql sql,
      Dialect dialect,
      SecretSeal seal,
      Resealing resealing,
      @Property(name = "rshare.read-only", defaultValue = "false") boolean readOnly) {
    this.sql = sql;
    this.dialect = dialect;
    this.seal = seal;
    keys.putAll(
        unitOfWork.write(
            () -> {
              if (!readOnly) {
                resealing.run();
              }
              return keptOrMade();
            }));
  }

  @Override
  public byte[] key(Purpose purpose) {
    return Objects.requireNonNull(keys.get(purpose)).clone();
  }

  private Map<Purpose, byte[]> keptOrMade() {
    Map<Purpose, byte[]> all = new EnumMap<>(Purpose.class);
    for (Purpose purpose : Purpose.values()) {
      String name = purpose.name().toLowerCase(Locale.ROOT).replace('_', '-');
      List<byte[]> kept = kept(name);
      if (kept.isEmpty()) {
        make(name);
      }
      all.put(purpose, kept.isEmpty() ? kept(name).getFirst() : kept.getFirst());
    }
    return all;
  }

  private List<byte[]> kept(String name) {
    return sql.query(
        "SELECT sealed FROM service_key WHERE key_name = ?",
        row -> seal.open(row.getBytes(1), SealedColumn.SERVICE_KEYS.place(name)),
        name);
  }

  private void make(String name) {
    byte[] fresh = new byte[LENGTH];
    new SecureRandom().nextBytes(fresh);
    sql.update(
        dialect.insertUnlessThere("service_key", "key_name, sealed"),
        name,
        seal.seal(fresh, SealedColumn.SERVICE_KEYS.place(name)));
  }
}
