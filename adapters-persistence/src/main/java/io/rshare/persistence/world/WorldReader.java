package io.rshare.persistence.world;

import io.rshare.domain.account.Account;
import io.rshare.domain.account.AccountId;
import io.rshare.domain.account.Site;
import io.rshare.domain.directory.Folder;
import io.rshare.domain.directory.ResourceDirectory;
import io.rshare.domain.identity.AccessKey;
import io.rshare.domain.identity.Role;
import io.rshare.domain.identity.User;
import io.rshare.domain.quota.Quota;
import io.rshare.domain.quota.Quotas;
import io.rshare.persistence.database.Hash;
import io.rshare.persistence.database.Sql;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Reads accounts, directories and keys from the tables; policies have {@link PolicyReader}. */
@Singleton
final class WorldReader {
  private final Sql sql;

  WorldReader(Sql sql) {
    this.sql = sql;
  }

  long epoch() {
    return sql.query("SELECT epoch FROM world WHERE id = 1", row -> row.getLong(1)).getFirst();
  }

  Optional<Account> account(AccountId id) {
    return sql
        .query(
            "SELECT name, site, legal_entity, default_resource_group, catalogued FROM account"
                + " WHERE account_id = ?",
            row ->
                new Account(
                    id,
                    row.getString(1),
                    Site.valueOf(row.getString(2)),
                    row.getString(3),
                    quotas(id),
                    row.getString(4),
                    resourceGroups(id),
                    row.getBoolean(5)),
            id.value())
        .stream()
        .findFirst();
  }

  private Quotas quotas(AccountId id) {
    Map<Quota, Integer> set = new EnumMap<>(Quota.class);
    sql.query(
        "SELECT quota, max_count FROM account_quota WHERE account_id = ?",
        row -> set.put(Quota.valueOf(row.getString(1)), row.getInt(2)),
        id.value());
    return new Quotas(set);
  }

  private Set<String> resourceGroups(AccountId id) {
    return Set.copyOf(
        sql.query(
            "SELECT resource_group_id FROM resource_group WHERE account_id = ?",
            row -> row.getString(1),
            id.value()));
  }

  Optional<String> directoryIdOf(AccountId account) {
    return sql
        .query(
            """
            SELECT directory_id FROM resource_directory WHERE management_account = ?
            UNION ALL
            SELECT directory_id FROM directory_member WHERE account_id = ?
            """,
            row -> row.getString(1),
            account.value(),
            account.value())
        .stream()
        .findFirst();
  }

  Optional<ResourceDirectory> directory(String id) {
    return sql
        .query(
            "SELECT root_folder_id, management_account, sharing_enabled FROM resource_directory"
                + " WHERE directory_id = ?",
            row ->
                new ResourceDirectory(
                    id,
                    row.getString(1),
                    new AccountId(row.getString(2)),
                    folders(id),
                    members(id),
                    row.getBoolean(3)),
            id)
        .stream()
        .findFirst();
  }

  /** The one change of the world that is not an import. */
  boolean enableSharing(String directory) {
    int changed =
        sql.update(
            "UPDATE resource_directory SET sharing_enabled = TRUE"
                + " WHERE directory_id = ? AND sharing_enabled = FALSE",
            directory);
    if (changed == 1) {
      sql.update("UPDATE world SET epoch = epoch + 1 WHERE id = 1");
    }
    return changed == 1;
  }

  private Map<String, Folder> folders(String directory) {
    Map<String, Folder> folders = new HashMap<>();
    sql.query(
            "SELECT folder_id, name, parent_id FROM directory_folder WHERE directory_id = ?",
            row ->
                new Folder(
                    row.getString(1), row.getString(2), Optional.ofNullable(row.getString(3))),
            directory)
        .forEach(folder -> folders.put(folder.id(), folder));
    return folders;
  }

  private Map<AccountId, String> members(String directory) {
    Map<AccountId, String> members = new HashMap<>();
    sql.query(
        "SELECT account_id, folder_id FROM directory_member WHERE directory_id = ?",
        row -> members.put(new AccountId(row.getString(1)), row.getString(2)),
        directory);
    return members;
  }

  Optional<AccessKey> key(String id) {
    return sql
        .query(
            "SELECT " + AccessKeyMapping.COLUMNS + " FROM access_key WHERE key_id = ?",
            AccessKeyMapping::key,
            id)
        .stream()
        .findFirst();
  }

  Optional<User> user(AccountId account, String name) {
    return sql
        .query(
            "SELECT user_id FROM ram_user WHERE account_id = ? AND name = ?",
            row -> new User(account, row.getString(1), name, groups(account, name)),
            account.value(),
            name)
        .stream()
        .findFirst();
  }

  private Set<String> groups(AccountId account, String user) {
    return Set.copyOf(
        sql.query(
            "SELECT group_name FROM ram_group_member WHERE account_id = ? AND user_name = ?",
            row -> row.getString(1),
            account.value(),
            user));
  }

  Optional<Role> role(AccountId account, String name) {
    return sql
        .query(
            "SELECT role_id, name, service_linked, trust_policy, max_session_seconds"
                + " FROM ram_role WHERE account_id = ? AND LOWER(name) = ?",
            row ->
                new Role(
                    account,
                    row.getString(1),
                    row.getString(2),
                    row.getBoolean(3),
                    Optional.ofNullable(row.getString(4)),
                    Duration.ofSeconds(row.getLong(5))),
            account.value(),
            Role.comparable(name))
        .stream()
        .findFirst();
  }

  boolean isToken(String token) {
    List<String> issued =
        sql.query(
            "SELECT session_token FROM access_key WHERE token_hash = ?",
            row -> row.getString(1),
            (Object) Hash.of(token));
    return issued.contains(token);
  }
}
