package io.rshare.persistence.world;

import io.rshare.domain.account.AccountId;
import io.rshare.domain.identity.AttachedPolicy.AttachedTo;
import io.rshare.domain.identity.PolicyAttachment;
import io.rshare.domain.identity.SystemPolicies;
import io.rshare.domain.identity.port.Attachments;
import io.rshare.domain.world.Kind;
import io.rshare.persistence.database.JdbcUnitOfWork;
import io.rshare.persistence.database.Sql;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Optional;

@Singleton
final class JdbcAttachments implements Attachments {
  private static final String DELETE = "DELETE FROM ram_policy_attachment";

  private final IdentityRows rows;
  private final JdbcUnitOfWork unitOfWork;
  private final Sql sql;
  private final EntryWrites writes;

  JdbcAttachments(IdentityRows rows, JdbcUnitOfWork unitOfWork, Sql sql, EntryWrites writes) {
    this.rows = rows;
    this.unitOfWork = unitOfWork;
    this.sql = sql;
    this.writes = writes;
  }

  @Override
  public List<PolicyAttachment> between(
      AccountId account, AttachedTo kind, String first, String last) {
    Where entities =
        Where.is("account_id", account.value())
            .andIs("entity_kind", kind.name())
            .and("entity_name >= ?", first)
            .and("entity_name <= ?", last);
    return unitOfWork.read(
        () ->
            rows.attachments(entities.by("entity_name, maker = '', policy_name, resource_group")));
  }

  @Override
  public void put(PolicyAttachment attachment) {
    if (of(attachment.account(), attachment.attachedTo(), attachment.entityName())
        .contains(attachment)) {
      return;
    }
    if (attachment.maker().isEmpty() && !isStored(attachment.policyName())) {
      writes.replace(Kind.POLICIES, Optional.empty(), SystemPolicies.find(attachment.policyName()));
    }
    writes.replace(Kind.ATTACHMENTS, Optional.empty(), Optional.of(attachment));
  }

  private boolean isStored(String systemPolicy) {
    return !rows.policies(system(systemPolicy)).isEmpty();
  }

  private static Where system(String policy) {
    return Where.is("maker", "").andIs("name", policy);
  }

  @Override
  public void removeFrom(AccountId account, AttachedTo kind, String entity) {
    List<PolicyAttachment> gone = of(account, kind, entity);
    if (gone.isEmpty()) {
      return;
    }
    Where where =
        Where.is("account_id", account.value())
            .andIs("entity_kind", kind.name())
            .andIs("entity_name", entity);
    writes.delete(DELETE + where.clause(), where.values().toArray());
    gone.stream()
        .filter(attachment -> attachment.maker().isEmpty())
        .map(PolicyAttachment::policyName)
        .distinct()
        .forEach(writes::forgetUnlessAttached);
  }

  @Override
  public void removeOf(AccountId maker, String policy) {
    writes.delete(DELETE + " WHERE maker = ? AND policy_name = ?", maker.value(), policy);
  }

  @Override
  public boolean isLimitedTo(AccountId account, String resourceGroup) {
    return unitOfWork.read(
        () ->
            !sql.query(
                    "SELECT 1 FROM ram_policy_attachment"
                        + " WHERE account_id = ? AND resource_group = ? LIMIT 1",
                    row -> true,
                    account.value(),
                    resourceGroup)
                .isEmpty());
  }
}
