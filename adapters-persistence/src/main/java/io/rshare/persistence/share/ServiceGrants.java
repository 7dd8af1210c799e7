package io.rshare.persistence.share;

import io.micronaut.data.exceptions.DataAccessException;
import io.rshare.domain.association.ResourceAssociation;
import io.rshare.domain.fault.Fault;
import io.rshare.domain.fault.FaultCode;
import io.rshare.domain.share.ShareContents;
import io.rshare.persistence.database.Sql;
import io.rshare.persistence.database.Trouble;
import jakarta.inject.Singleton;
import java.util.List;

/** Which share may carry a resource type to a service: whoever inserted the key first. */
@Singleton
final class ServiceGrants {
  private final GrantRows rows;
  private final Sql sql;

  ServiceGrants(GrantRows rows, Sql sql) {
    this.rows = rows;
    this.sql = sql;
  }

  void take(ShareContents contents) {
    List<GrantRow> wanted = ShareRowMapping.grants(contents);
    if (wanted.isEmpty()) {
      return;
    }
    try {
      rows.saveAll(wanted);
    } catch (DataAccessException e) {
      throw Trouble.of(e).filter(Trouble.DUPLICATE_KEY::equals).isPresent()
          ? refusal(contents, wanted)
          : e;
    }
  }

  private Fault refusal(ShareContents contents, List<GrantRow> wanted) {
    for (GrantRow grant : wanted) {
      for (ResourceAssociation resource : contents.resources()) {
        if (resource.type().typeName().equals(grant.resourceType())
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
            """,
            row -> row.getString(1),
            grant.ownerAccount(),
            grant.service(),
            grant.resourceType(),
            resourceId)
        .isEmpty();
  }
}
