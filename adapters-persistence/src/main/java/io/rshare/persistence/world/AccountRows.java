package io.rshare.persistence.world;

import io.rshare.domain.account.Account;
import io.rshare.domain.account.AccountId;
import io.rshare.domain.account.Site;
import io.rshare.domain.quota.Quota;
import io.rshare.domain.quota.Quotas;
import io.rshare.domain.resource.CataloguedResource;
import io.rshare.domain.resource.ResourceType;
import io.rshare.persistence.database.Sql;
import jakarta.inject.Singleton;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Reads accounts and what they own. */
@Singleton
final class AccountRows {
  private final Sql sql;

  AccountRows(Sql sql) {
    this.sql = sql;
  }

  /** Accounts by {@code account_id}. */
  List<Account> accounts(Where where) {
    Map<String, Map<Quota, Integer>> quotas = quotas(where);
    Map<String, Set<String>> groups = resourceGroups(where);
    return where.query(
        sql,
        "SELECT account_id, name, site, legal_entity, default_resource_group, catalogued"
            + " FROM account",
        row -> {
          String id = row.getString(1);
          return new Account(
              new AccountId(id),
              row.getString(2),
              Site.valueOf(row.getString(3)),
              row.getString(4),
              new Quotas(quotas.getOrDefault(id, Map.of())),
              row.getString(5),
              groups.getOrDefault(id, Set.of()),
              row.getBoolean(6));
        });
  }

  /** The names of the system policies that are attached to anything of {@code account}. */
  List<String> systemPoliciesOf(AccountId account) {
    return sql.query(
        "SELECT DISTINCT policy_name FROM ram_policy_attachment WHERE account_id = ? AND maker = ''",
        row -> row.getString(1),
        account.value());
  }

  private Map<String, Map<Quota, Integer>> quotas(Where where) {
    Map<String, Map<Quota, Integer>> quotas = new HashMap<>();
    where.query(
        sql,
        "SELECT account_id, quota, max_count FROM account_quota",
        row ->
            quotas
                .computeIfAbsent(row.getString(1), id -> new EnumMap<>(Quota.class))
                .put(Quota.valueOf(row.getString(2)), row.getInt(3)));
    return quotas;
  }

  private Map<String, Set<String>> resourceGroups(Where where) {
    Map<String, Set<String>> groups = new HashMap<>();
    where.query(
        sql,
        "SELECT account_id, resource_group_id FROM resource_group",
        row ->
            groups.computeIfAbsent(row.getString(1), id -> new HashSet<>()).add(row.getString(2)));
    return groups;
  }

  /** Resources by {@code resource_type} and {@code resource_id}. */
  List<CataloguedResource> resources(Where where) {
    Map<String, Set<AccountId>> unreachable = unreachable(where);
    return where.query(
        sql,
        "SELECT resource_type, resource_id, owner_account, region, shareable, target_limit"
            + " FROM catalogued_resource",
        row -> {
          return new CataloguedResource(
              new AccountId(row.getString(3)),
              ResourceType.named(row.getString(1)).orElseThrow(),
              row.getString(2),
              Optional.ofNullable(row.getString(4)),
              row.getBoolean(5),
              limit(row),
              unreachable.getOrDefault(row.getString(1) + "/" + row.getString(2), Set.of()));
        });
  }

  private static Optional<Integer> limit(ResultSet row) throws SQLException {
    int limit = row.getInt(6);
    return row.wasNull() ? Optional.empty() : Optional.of(limit);
  }

  /** Whether any resource of this type is in the catalogue. */
  boolean hasResources(ResourceType type) {
    return !sql.query(
            "SELECT resource_id FROM catalogued_resource WHERE resource_type = ? LIMIT 1",
            row -> row.getString(1),
            type.typeName())
        .isEmpty();
  }

  private Map<String, Set<AccountId>> unreachable(Where where) {
    Map<String, Set<AccountId>> unreachable = new HashMap<>();
    where.query(
        sql,
        """
        SELECT resource_type, resource_id, account_id
          FROM (SELECT u.resource_type AS resource_type, u.resource_id AS resource_id,
                       u.account_id AS account_id, r.owner_account AS owner_account
                  FROM unreachable_resource u
                  JOIN catalogued_resource r
                    ON r.resource_type = u.resource_type AND r.resource_id = u.resource_id) m
        """,
        row ->
            unreachable
                .computeIfAbsent(row.getString(1) + "/" + row.getString(2), key -> new HashSet<>())
                .add(new AccountId(row.getString(3))));
    return unreachable;
  }
}
