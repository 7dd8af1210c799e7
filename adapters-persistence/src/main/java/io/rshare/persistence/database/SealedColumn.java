package io.rshare.persistence.database;

import java.nio.charset.StandardCharsets;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A column that holds sealed secrets.
 *
 * @param table the table
 * @param key its primary key
 * @param plain the column that held them in clear before they were sealed
 * @param binary whether that one held bytes, not text
 * @param sealed the column
 */
public record SealedColumn(String table, String key, String plain, boolean binary, String sealed) {
  /** Secrets of access keys. */
  public static final SealedColumn SECRETS =
      new SealedColumn("access_key", "key_id", "secret", false, "sealed_secret");

  /** Security tokens of access keys that belong to a session. */
  public static final SealedColumn TOKENS =
      new SealedColumn("access_key", "key_id", "session_token", false, "sealed_token");

  static final SealedColumn SERVICE_KEYS =
      new SealedColumn("service_key", "key_name", "secret", true, "sealed");

  static final List<SealedColumn> ALL = List.of(SERVICE_KEYS, SECRETS, TOKENS);

  /** Seals {@code secret} for the row called {@code id}. */
  public byte[] seal(SecretSeal seal, String secret, String id) {
    return seal.seal(secret.getBytes(StandardCharsets.UTF_8), place(id));
  }

  /** Opens what {@code row} holds in this column, or nothing where it holds nothing. */
  public @Nullable String open(SecretSeal seal, ResultSet row) throws SQLException {
    byte[] stored = row.getBytes(sealed);
    return stored == null
        ? null
        : new String(seal.open(stored, place(row.getString(key))), StandardCharsets.UTF_8);
  }

  String place(String id) {
    return table + "." + sealed + "/" + id;
  }

  byte[] plain(ResultSet row) throws SQLException {
    return binary ? row.getBytes(plain) : row.getString(plain).getBytes(StandardCharsets.UTF_8);
  }
}
