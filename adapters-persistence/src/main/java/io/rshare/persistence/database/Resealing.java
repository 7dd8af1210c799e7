package io.rshare.persistence.database;

import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Seals what is stored in clear or under an older master key. May run on many nodes at once. */
@Singleton
final class Resealing {
  private static final Logger LOG = LoggerFactory.getLogger(Resealing.class);

  private final Sql sql;
  private final SecretSeal seal;

  Resealing(Sql sql, SecretSeal seal) {
    this.sql = sql;
    this.seal = seal;
  }

  /** Goes over all columns, in the transaction of the caller. */
  void run() {
    int sealed = 0;
    for (SealedColumn column : SealedColumn.ALL) {
      sealed += sealPlain(column) + sealOld(column);
    }
    if (sealed > 0) {
      LOG.info("{} secrets were sealed with the master key", sealed);
    }
  }

  private int sealPlain(SealedColumn column) {
    return store(
        column,
        "%s IS NULL".formatted(column.sealed()),
        sql.query(
            "SELECT %s, %s FROM %s WHERE %s IS NOT NULL"
                .formatted(column.key(), column.plain(), column.table(), column.plain()),
            row -> new Secret(row.getString(column.key()), column.plain(row), List.of())));
  }

  private int sealOld(SealedColumn column) {
    return store(
        column,
        "%s = ?".formatted(column.sealed()),
        sql.query(
            "SELECT %s, %s FROM %s WHERE %s IS NOT NULL AND SUBSTRING(%s, 1, 5) <> ?"
                .formatted(
                    column.key(),
                    column.sealed(),
                    column.table(),
                    column.sealed(),
                    column.sealed()),
            row -> {
              String id = row.getString(column.key());
              byte[] old = row.getBytes(column.sealed());
              return new Secret(id, seal.open(old, column.place(id)), List.of(old));
            },
            (Object) seal.prefix()));
  }

  /** Only where a secret is still what was read: another node may have changed it meanwhile. */
  private int store(SealedColumn column, String unchanged, List<Secret> secrets) {
    List<@Nullable Object[]> rows = new ArrayList<>();
    for (Secret secret : secrets) {
      List<Object> values = new ArrayList<>();
      values.add(seal.seal(secret.bytes(), column.place(secret.id())));
      values.add(secret.id());
      values.addAll(secret.before());
      rows.add(values.toArray());
    }
    sql.updateAll(
        "UPDATE %s SET %s = ?, %s = NULL WHERE %s = ? AND %s"
            .formatted(column.table(), column.sealed(), column.plain(), column.key(), unchanged),
        rows);
    return rows.size();
  }

  /** What is to be sealed, and how it lay sealed before, if it did. */
  @SuppressWarnings("ArrayRecordComponent") // never compared
  private record Secret(String id, byte[] bytes, List<byte[]> before) {}
}
