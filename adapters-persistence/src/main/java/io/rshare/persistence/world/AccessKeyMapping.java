package io.rshare.persistence.world;

import io.rshare.domain.account.AccountId;
import io.rshare.domain.identity.AccessKey;
import io.rshare.domain.identity.AccessKey.Session;
import io.rshare.domain.identity.Principal;
import io.rshare.domain.identity.Principal.AccountRoot;
import io.rshare.domain.identity.Principal.Administrator;
import io.rshare.domain.identity.Principal.AssumedRole;
import io.rshare.domain.identity.Principal.RamUser;
import io.rshare.persistence.database.SealedColumn;
import io.rshare.persistence.database.SecretSeal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Access keys as rows and back. */
final class AccessKeyMapping {
  static final String COLUMNS =
      "key_id, sealed_secret, active, sealed_token, token_hash, session_expires, account_id,"
          + " principal_kind, principal_id, principal_name, session_name, service_linked,"
          + " session_policy";

  private static final Instant LAST = Instant.parse("9999-12-31T23:59:59.999Z");

  private AccessKeyMapping() {}

  static @Nullable Object[] row(AccessKey key) {
    Session session = key.session().orElse(null);
    Cell token =
        session == null ? null : new Cell.Sealed(SealedColumn.TOKENS, session.token(), key.id());
    Cell hash = session == null ? null : new Cell.Hashed(session.token());
    Object expires = session == null ? null : stored(session.expires());
    String account = key.principal().account().value();
    return switch (key.principal()) {
      case AccountRoot _ ->
          row(key, token, hash, expires, account, "ROOT", null, null, null, null, null);
      case Administrator _ -> throw new IllegalArgumentException("administrators have no keys");
      case RamUser(AccountId _, String id, String name) ->
          row(key, token, hash, expires, account, "USER", id, name, null, null, null);
      case AssumedRole(AccountId _, var id, var role, var name, var linked, var policy) ->
          row(
              key,
              token,
              hash,
              expires,
              account,
              "ROLE",
              id,
              role,
              name,
              linked,
              policy.orElse(null));
    };
  }

  private static @Nullable Object[] row(AccessKey key, @Nullable Object... rest) {
    @Nullable Object[] row = new @Nullable Object[3 + rest.length];
    row[0] = key.id();
    row[1] = new Cell.Sealed(SealedColumn.SECRETS, key.secret(), key.id());
    row[2] = key.active();
    System.arraycopy(rest, 0, row, 3, rest.length);
    return row;
  }

  static AccessKey key(SecretSeal seal, ResultSet row) throws SQLException {
    String token = SealedColumn.TOKENS.open(seal, row);
    Optional<Session> session =
        token == null
            ? Optional.empty()
            : Optional.of(new Session(token, expires(row.getTimestamp("session_expires"))));
    return new AccessKey(
        row.getString("key_id"),
        Objects.requireNonNull(SealedColumn.SECRETS.open(seal, row)),
        row.getBoolean("active"),
        principal(row),
        session);
  }

  /** Beyond what a column can hold means never, which is stored as null. */
  private static @Nullable Instant stored(Instant expires) {
    return expires.isAfter(LAST) ? null : expires.truncatedTo(ChronoUnit.MILLIS);
  }

  private static Instant expires(@Nullable Timestamp stored) {
    return stored == null ? Instant.MAX : stored.toInstant();
  }

  private static Principal principal(ResultSet row) throws SQLException {
    var account = new AccountId(row.getString("account_id"));
    String kind = row.getString("principal_kind");
    return switch (kind) {
      case "ROOT" -> new AccountRoot(account);
      case "USER" ->
          new RamUser(account, row.getString("principal_id"), row.getString("principal_name"));
      case "ROLE" ->
          new AssumedRole(
              account,
              row.getString("principal_id"),
              row.getString("principal_name"),
              row.getString("session_name"),
              row.getBoolean("service_linked"),
              Optional.ofNullable(row.getString("session_policy")));
      default -> throw new IllegalStateException("unknown kind of principal: " + kind);
    };
  }
}
