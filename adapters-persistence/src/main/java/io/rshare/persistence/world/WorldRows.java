package io.rshare.persistence.world;

import io.rshare.domain.account.Account;
import io.rshare.domain.directory.ResourceDirectory;
import io.rshare.domain.identity.ControlPolicy;
import io.rshare.domain.identity.Policy;
import io.rshare.domain.identity.User;
import io.rshare.domain.world.World;
import io.rshare.persistence.database.Sql;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Writes a world into its tables. */
@Singleton
final class WorldRows {
  private static final List<String> TABLES =
      List.of(
          "account",
          "account_quota",
          "resource_group",
          "resource_directory",
          "directory_folder",
          "directory_member",
          "ram_user",
          "ram_group_member",
          "ram_role",
          "access_key",
          "ram_policy",
          "ram_policy_attachment",
          "control_policy",
          "control_policy_attachment");

  private final Sql sql;

  WorldRows(Sql sql) {
    this.sql = sql;
  }

  void deleteAll() {
    TABLES.forEach(table -> sql.update("DELETE FROM " + table));
  }

  void insert(World world) {
    insertAccounts(world.accounts());
    insertDirectories(world.directories());
    insertIdentities(world);
    insertPolicies(world);
    insertControlPolicies(world.controlPolicies());
  }

  private void insertAccounts(List<Account> accounts) {
    insert(
        "account (account_id, name, site, legal_entity, default_resource_group)",
        accounts.stream()
            .map(
                a ->
                    row(
                        a.id().value(),
                        a.name(),
                        a.site().name(),
                        a.legalEntity(),
                        a.defaultResourceGroup())));
    insert(
        "account_quota (account_id, quota, max_count)",
        accounts.stream()
            .flatMap(
                a ->
                    a.quotas().set().entrySet().stream()
                        .map(e -> row(a.id().value(), e.getKey().name(), e.getValue()))));
    insert(
        "resource_group (account_id, resource_group_id)",
        accounts.stream()
            .flatMap(a -> a.resourceGroups().stream().map(group -> row(a.id().value(), group))));
  }

  private void insertDirectories(List<ResourceDirectory> directories) {
    insert(
        "resource_directory (directory_id, root_folder_id, management_account, sharing_enabled)",
        directories.stream()
            .map(
                d ->
                    row(
                        d.id(),
                        d.rootFolderId(),
                        d.managementAccount().value(),
                        d.sharingEnabled())));
    insert(
        "directory_folder (directory_id, folder_id, name, parent_id)",
        directories.stream()
            .flatMap(
                d ->
                    d.folders().values().stream()
                        .map(f -> row(d.id(), f.id(), f.name(), f.parent().orElse(null)))));
    insert(
        "directory_member (account_id, directory_id, folder_id)",
        directories.stream()
            .flatMap(
                d ->
                    d.members().entrySet().stream()
                        .map(m -> row(m.getKey().value(), d.id(), m.getValue()))));
  }

  private void insertIdentities(World world) {
    List<User> users = world.users();
    insert(
        "ram_user (account_id, name, user_id)",
        users.stream().map(u -> row(u.account().value(), u.name(), u.id())));
    insert(
        "ram_group_member (account_id, user_name, group_name)",
        users.stream()
            .flatMap(u -> u.groups().stream().map(g -> row(u.account().value(), u.name(), g))));
    insert(
        "ram_role"
            + " (account_id, name, role_id, service_linked, trust_policy, max_session_seconds)",
        world.roles().stream()
            .map(
                r ->
                    row(
                        r.account().value(),
                        r.name(),
                        r.id(),
                        r.serviceLinked(),
                        r.trustPolicy().orElse(null),
                        r.maxSessionDuration().toSeconds())));
    insert(
        "access_key (" + AccessKeyMapping.COLUMNS + ")",
        world.keys().stream().map(AccessKeyMapping::row));
  }

  private void insertPolicies(World world) {
    insert(
        "ram_policy (maker, name, version, document)",
        world.policies().stream().map(p -> row(maker(p), p.name(), p.version(), p.document())));
    insert(
        "ram_policy_attachment"
            + " (account_id, entity_kind, entity_name, maker, policy_name, resource_group)",
        world.attachments().stream()
            .distinct()
            .map(
                a ->
                    row(
                        a.account().value(),
                        a.attachedTo().name(),
                        a.entityName(),
                        switch (a.policyType()) {
                          case SYSTEM -> "";
                          case CUSTOM -> a.account().value();
                        },
                        a.policyName(),
                        a.resourceGroup().orElse(""))));
  }

  private void insertControlPolicies(List<ControlPolicy> policies) {
    insert(
        "control_policy (directory_id, policy_id, policy_type, document)",
        policies.stream().map(p -> row(p.directoryId(), p.id(), p.type().name(), p.document())));
    insert(
        "control_policy_attachment (directory_id, place, policy_id)",
        policies.stream()
            .flatMap(
                p -> p.attachedTo().stream().map(place -> row(p.directoryId(), place, p.id()))));
  }

  private void insert(String tableAndColumns, Stream<@Nullable Object[]> rows) {
    long columns = tableAndColumns.chars().filter(c -> c == ',').count() + 1;
    String marks = "?" + ", ?".repeat((int) columns - 1);
    sql.updateAll(
        String.format(Locale.ROOT, "INSERT INTO %s VALUES (%s)", tableAndColumns, marks),
        rows.toList());
  }

  private static @Nullable Object[] row(@Nullable Object... values) {
    return values;
  }

  private static String maker(Policy policy) {
    return policy.account().map(account -> account.value()).orElse("");
  }
}
