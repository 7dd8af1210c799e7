package io.rshare.persistence.share;

import io.micronaut.data.exceptions.DataAccessException;
import io.rshare.domain.association.ResourceAssociation;
import io.rshare.domain.fault.Fault;
import io.rshare.domain.fault.FaultCode;
import io.rshare.domain.share.ShareContents;
import io.rshare.persistence.database.RowChanges;
import io.rshare.persistence.database.Sql;
import io.rshare.persistence.database.Trouble;
import jakarta.inject.Singleton;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Which share may carry a resource type to a service: whoever inserted the key first. */
@Singleton
final class ServiceGrants {
  private final ShareInserts inserts;
  private final Sql sql;

  ServiceGrants(ShareInserts inserts, Sql sql) {
    this.inserts = inserts;
    this.sql = sql;
  }

  void take(ShareContents contents) {
    take(contents, ShareRowMapping.grants(contents));
  }

  /** Gives up what {@code after} no longer needs and takes what it needs more. */
  void change(ShareContents before, ShareContents after) {
    var grants =
        RowChanges.between(
            ShareRowMapping.grants(before), ShareRowMapping.grants(after), row -> row);
    release(grants.removed());
    take(after, grants.added());
  }

  void releaseAll(String shareId) {
    sql.update("DELETE FROM service_grant WHERE share_id = ?", shareId);
  }

  private void release(List<GrantRow> grants) {
    sql.updateAll(
        "DELETE FROM service_grant WHERE owner_account = ? AND service = ? AND resource_type = ?",
        grants.stream()
            .map(g -> new @Nullable Object[] {g.ownerAccount(), g.service(), g.resourceType()})
            .toList());
  }

  private void take(ShareContents contents, List<GrantRow> wanted) {
    if (wanted.isEmpty()) {
      return;
    }
    try {
      inserts.grants(wanted);
    } catch (DataAccessException e) {
      throw Trouble.of(e).filter(Trouble.DUPLICATE_KEY::equals).isPresent()
          ? refusal(contents, wanted)
          : e;
    }
  }

  private Fault refusal(ShareContents contents, List<GrantRow> wanted) {
    for (GrantRow grant : wanted) {
      for (ResourceAssociation resource : contents.resources()) {
        if (resource.status().isLive()
            && resource.type().typeName().equals(grant.resourceType())
            && reaches(grant, resource.resourceId())) {
          return FaultCode.SERVICE_HAS_RESOURCE.fault();
        }
      }
    }
    return FaultCode.SERVICE_HAS_TYPE_IN_OTHER_SHARE.fault();
  }

  private boolean reaches(GrantRow grant, String resourceId) {
    return !sql.query(
            """
            SELECT r.share_id
              FROM service_grant g
              JOIN share_resource r
                ON r.share_id = g.share_id AND r.resource_type = g.resource_type
             WHERE g.owner_account = ? AND g.service = ? AND g.resource_type = ?
               AND r.resource_id = ?
               AND r.status NOT IN ('Failed', 'Disassociated')
            """,
            row -> row.getString(1),
            grant.ownerAccount(),
            grant.service(),
            grant.resourceType(),
            resourceId)
        .isEmpty();
  }
}
