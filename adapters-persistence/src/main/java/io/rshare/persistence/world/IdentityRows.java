package io.rshare.persistence.world;

import io.rshare.domain.account.AccountId;
import io.rshare.domain.identity.AccessKey;
import io.rshare.domain.identity.AttachedPolicy.AttachedTo;
import io.rshare.domain.identity.AttachedPolicy.Type;
import io.rshare.domain.identity.Group;
import io.rshare.domain.identity.Policy;
import io.rshare.domain.identity.PolicyAttachment;
import io.rshare.domain.identity.Role;
import io.rshare.domain.identity.User;
import io.rshare.persistence.database.Hash;
import io.rshare.persistence.database.SecretSeal;
import io.rshare.persistence.database.Sql;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Reads users, groups, roles, keys and identity policies. */
@Singleton
final class IdentityRows {
  private final Sql sql;
  private final SecretSeal seal;

  IdentityRows(Sql sql, SecretSeal seal) {
    this.sql = sql;
    this.seal = seal;
  }

  List<User> users(Where where) {
    Map<String, Set<String>> groups = new HashMap<>();
    where.query(
        sql,
        "SELECT account_id, user_name, group_name FROM"
            + " (SELECT account_id, user_name, user_name AS name, group_name FROM ram_group_member) m",
        row ->
            groups
                .computeIfAbsent(row.getString(1) + "/" + row.getString(2), key -> new HashSet<>())
                .add(row.getString(3)));
    return where.query(
        sql,
        "SELECT account_id, name, user_id FROM ram_user",
        row ->
            new User(
                new AccountId(row.getString(1)),
                row.getString(3),
                row.getString(2),
                groups.getOrDefault(row.getString(1) + "/" + row.getString(2), Set.of())));
  }

  /** The name of the user with this numeric id. */
  Optional<String> userNamed(AccountId account, String id) {
    return named("SELECT name FROM ram_user WHERE account_id = ? AND user_id = ?", account, id);
  }

  /** The name of the role with this numeric id. */
  Optional<String> roleNamed(AccountId account, String id) {
    return named("SELECT name FROM ram_role WHERE account_id = ? AND role_id = ?", account, id);
  }

  private Optional<String> named(String query, AccountId account, String id) {
    return sql.query(query, row -> row.getString(1), account.value(), id).stream().findFirst();
  }

  List<Group> groups(Where where) {
    return where.query(
        sql,
        "SELECT account_id, name FROM ram_group",
        row -> new Group(new AccountId(row.getString(1)), row.getString(2)));
  }

  List<Role> roles(Where where) {
    return where.query(
        sql,
        "SELECT account_id, role_id, name, service_linked, trust_policy, max_session_seconds"
            + " FROM ram_role",
        row ->
            new Role(
                new AccountId(row.getString(1)),
                row.getString(2),
                row.getString(3),
                row.getBoolean(4),
                Optional.ofNullable(row.getString(5)),
                Duration.ofSeconds(row.getLong(6))));
  }

  List<AccessKey> keys(Where where) {
    return where.query(
        sql,
        "SELECT " + AccessKeyMapping.COLUMNS + " FROM access_key",
        row -> AccessKeyMapping.key(seal, row));
  }

  boolean isToken(String token) {
    return keys(Where.is("token_hash", Hash.of(token))).stream()
        .flatMap(key -> key.session().stream())
        .anyMatch(session -> session.token().equals(token));
  }

  List<Policy> policies(Where where) {
    Map<String, List<Policy.Version>> versions = new HashMap<>();
    sql.query(
        "SELECT maker, name, version, document FROM ram_policy_version"
            + where.clause()
            + " ORDER BY position",
        row ->
            versions
                .computeIfAbsent(
                    row.getString(1) + "/" + row.getString(2), key -> new ArrayList<>())
                .add(new Policy.Version(row.getString(3), row.getString(4))),
        where.values().toArray());
    return where.query(
        sql,
        "SELECT maker, name, version FROM ram_policy",
        row ->
            new Policy(
                AccountId.parse(row.getString(1)),
                row.getString(2),
                versions.getOrDefault(row.getString(1) + "/" + row.getString(2), List.of()),
                row.getString(3)));
  }

  List<PolicyAttachment> attachments(Where where) {
    return where.query(
        sql,
        "SELECT account_id, entity_kind, entity_name, maker, policy_name, resource_group"
            + " FROM ram_policy_attachment",
        row ->
            new PolicyAttachment(
                new AccountId(row.getString(1)),
                row.getString(4).isEmpty() ? Type.SYSTEM : Type.CUSTOM,
                row.getString(5),
                AttachedTo.valueOf(row.getString(2)),
                row.getString(3),
                Optional.of(row.getString(6)).filter(group -> !group.isEmpty())));
  }
}
