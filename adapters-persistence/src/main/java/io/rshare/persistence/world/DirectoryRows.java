package io.rshare.persistence.world;

import io.rshare.domain.account.AccountId;
import io.rshare.domain.directory.Folder;
import io.rshare.domain.directory.ResourceDirectory;
import io.rshare.domain.identity.AttachedPolicy.Type;
import io.rshare.domain.identity.ControlPolicy;
import io.rshare.persistence.database.Sql;
import jakarta.inject.Singleton;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Reads resource directories and their control policies. */
@Singleton
final class DirectoryRows {
  private final Sql sql;

  DirectoryRows(Sql sql) {
    this.sql = sql;
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

  /** The id of the directory that has this folder. */
  Optional<String> directoryWith(String folderId) {
    return sql
        .query(
            "SELECT directory_id FROM directory_folder WHERE folder_id = ? LIMIT 1",
            row -> row.getString(1),
            folderId)
        .stream()
        .findFirst();
  }

  /** The control policies that are attached to a place of a directory. */
  Set<String> attachedTo(String directoryId, String place) {
    return Set.copyOf(
        sql.query(
            "SELECT policy_id FROM control_policy_attachment WHERE directory_id = ? AND place = ?",
            row -> row.getString(1),
            directoryId,
            place));
  }

  /** Directories by {@code directory_id}. */
  List<ResourceDirectory> directories(Where where) {
    Map<String, Map<String, Folder>> folders = folders(where);
    Map<String, Map<AccountId, String>> members = members(where);
    return where.query(
        sql,
        "SELECT directory_id, root_folder_id, management_account, sharing_enabled"
            + " FROM resource_directory",
        row -> {
          String id = row.getString(1);
          return new ResourceDirectory(
              id,
              row.getString(2),
              new AccountId(row.getString(3)),
              folders.getOrDefault(id, Map.of()),
              members.getOrDefault(id, Map.of()),
              row.getBoolean(4));
        });
  }

  private Map<String, Map<String, Folder>> folders(Where where) {
    Map<String, Map<String, Folder>> folders = new HashMap<>();
    where.query(
        sql,
        "SELECT directory_id, folder_id, name, parent_id FROM directory_folder",
        row ->
            folders
                .computeIfAbsent(row.getString(1), id -> new HashMap<>())
                .put(
                    row.getString(2),
                    new Folder(
                        row.getString(2),
                        row.getString(3),
                        Optional.ofNullable(row.getString(4)))));
    return folders;
  }

  private Map<String, Map<AccountId, String>> members(Where where) {
    Map<String, Map<AccountId, String>> members = new HashMap<>();
    where.query(
        sql,
        "SELECT directory_id, account_id, folder_id FROM directory_member",
        row ->
            members
                .computeIfAbsent(row.getString(1), id -> new HashMap<>())
                .put(new AccountId(row.getString(2)), row.getString(3)));
    return members;
  }

  /** Control policies by {@code directory_id}. */
  List<ControlPolicy> controlPolicies(Where where) {
    Map<String, Set<String>> places = new HashMap<>();
    where.query(
        sql,
        "SELECT directory_id, policy_id, place FROM control_policy_attachment",
        row ->
            places
                .computeIfAbsent(row.getString(1) + "/" + row.getString(2), id -> new HashSet<>())
                .add(row.getString(3)));
    return where.query(
        sql,
        "SELECT directory_id, policy_id, policy_type, document FROM control_policy",
        row ->
            new ControlPolicy(
                row.getString(1),
                row.getString(2),
                Type.valueOf(row.getString(3)),
                row.getString(4),
                places.getOrDefault(row.getString(1) + "/" + row.getString(2), Set.of())));
  }
}
