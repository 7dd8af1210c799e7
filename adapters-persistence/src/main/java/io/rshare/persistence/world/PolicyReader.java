package io.rshare.persistence.world;

import com.github.benmanes.caffeine.cache.Interner;
import io.rshare.domain.account.AccountId;
import io.rshare.domain.directory.ResourceDirectory;
import io.rshare.domain.identity.AttachedPolicy;
import io.rshare.domain.identity.AttachedPolicy.AttachedTo;
import io.rshare.domain.identity.AttachedPolicy.Scope;
import io.rshare.domain.identity.AttachedPolicy.Type;
import io.rshare.domain.identity.Principal;
import io.rshare.domain.identity.Principal.AccountRoot;
import io.rshare.domain.identity.Principal.Administrator;
import io.rshare.domain.identity.Principal.AssumedRole;
import io.rshare.domain.identity.Principal.RamUser;
import io.rshare.persistence.database.Sql;
import jakarta.inject.Singleton;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;

/** Reads policies as they reach a principal or an account. */
@Singleton
final class PolicyReader {
  private static final String ATTACHED =
      """
      SELECT p.name, p.maker, p.version, v.document, a.entity_kind, a.resource_group
        FROM ram_policy_attachment a
        JOIN ram_policy p ON p.maker = a.maker AND p.name = a.policy_name
        JOIN ram_policy_version v
          ON v.maker = p.maker AND v.name = p.name AND v.version = p.version
      """;
  private static final String TO_ENTITY =
      ATTACHED + "WHERE a.account_id = ? AND a.entity_kind = ? AND a.entity_name = ?\n";
  private static final String TO_GROUPS_OF_USER =
      ATTACHED
          + """
          JOIN ram_group_member m
            ON m.account_id = a.account_id AND m.group_name = a.entity_name
          WHERE a.account_id = ? AND a.entity_kind = 'GROUP' AND m.user_name = ?
          """;

  private final Sql sql;

  /** Many carry the same policy; its text is kept once, and is quickly seen to be the same. */
  private final Interner<String> documents = Interner.newWeakInterner();

  PolicyReader(Sql sql) {
    this.sql = sql;
  }

  List<AttachedPolicy> of(Principal principal) {
    String account = principal.account().value();
    return switch (principal) {
      case AccountRoot _, Administrator _ -> List.of();
      case RamUser user ->
          sql.query(
              TO_ENTITY + "UNION ALL\n" + TO_GROUPS_OF_USER,
              this::attached,
              account,
              AttachedTo.USER.name(),
              user.name(),
              account,
              user.name());
      case AssumedRole role ->
          sql.query(TO_ENTITY, this::attached, account, AttachedTo.ROLE.name(), role.roleName());
    };
  }

  boolean usesControlPolicies(ResourceDirectory directory) {
    return !sql.query(
            "SELECT policy_id FROM control_policy WHERE directory_id = ? LIMIT 1",
            row -> row.getString(1),
            directory.id())
        .isEmpty();
  }

  List<AttachedPolicy> controlPoliciesAt(ResourceDirectory directory, AccountId account) {
    return controlPoliciesAt(directory, account.value(), Scope.ACCOUNT);
  }

  List<AttachedPolicy> controlPoliciesAt(ResourceDirectory directory, String folder) {
    return controlPoliciesAt(directory, folder, Scope.FOLDER);
  }

  private List<AttachedPolicy> controlPoliciesAt(
      ResourceDirectory directory, String place, Scope scope) {
    return sql.query(
        """
        SELECT p.policy_id, p.policy_type, p.document
          FROM control_policy_attachment a
          JOIN control_policy p ON p.directory_id = a.directory_id AND p.policy_id = a.policy_id
         WHERE a.directory_id = ? AND a.place = ?
        """,
        row ->
            new AttachedPolicy(
                row.getString(1),
                Type.valueOf(row.getString(2)),
                "v1",
                documents.intern(row.getString(3)),
                AttachedTo.DIRECTORY_TARGET,
                scope,
                ""),
        directory.id(),
        place);
  }

  private AttachedPolicy attached(ResultSet row) throws SQLException {
    String group = row.getString(6);
    return new AttachedPolicy(
        row.getString(1),
        row.getString(2).isEmpty() ? Type.SYSTEM : Type.CUSTOM,
        row.getString(3),
        documents.intern(row.getString(4)),
        AttachedTo.valueOf(row.getString(5)),
        group.isEmpty() ? Scope.ACCOUNT : Scope.RESOURCE_GROUP,
        group);
  }
}
