package io.rshare.persistence.share;

import io.rshare.domain.access.ShareGrants;
import io.rshare.domain.account.AccountId;
import io.rshare.domain.fault.FaultCode;
import io.rshare.domain.resource.ResourceType;
import io.rshare.domain.share.ShareContents;
import io.rshare.domain.share.ShareId;
import io.rshare.persistence.database.Sql;
import io.rshare.persistence.share.OwnerHoldings.Entity;
import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Reads what shares hold. Whoever changes a share counts its version up, which tells what is new.
 */
@Singleton
final class HoldingsReader {
  private static final int ATTEMPTS = 10;

  private final Sql sql;
  private final ShareTables tables;

  HoldingsReader(Sql sql, ShareTables tables) {
    this.sql = sql;
    this.tables = tables;
  }

  /** A share as of one version. */
  record KnownShare(long version, ShareGrants grants) {
    int size() {
      return grants.size();
    }
  }

  Map<ShareId, Long> versions(AccountId owner) {
    Map<ShareId, Long> versions = new HashMap<>();
    sql.query(
        "SELECT share_id, version FROM resource_share WHERE owner_account = ? AND status <> 'Deleted'",
        row -> versions.put(new ShareId(row.getString(1)), row.getLong(2)),
        owner.value());
    return versions;
  }

  Map<Entity, List<ShareId>> holders(AccountId owner) {
    Map<Entity, List<ShareId>> holders = new HashMap<>();
    sql.query(
        "SELECT share_id, resource_type, resource_id FROM share_resource WHERE owner_account = ?",
        row ->
            holders
                .computeIfAbsent(
                    new Entity(
                        ResourceType.named(row.getString(2)).orElseThrow(), row.getString(3)),
                    entity -> new ArrayList<>(1))
                .add(new ShareId(row.getString(1))),
        owner.value());
    return holders;
  }

  /**
   * The share, or nothing once it is gone. Reading takes several statements, between which it may
   * change; then they are read again.
   */
  Optional<KnownShare> share(ShareId id) {
    for (int attempt = 0; attempt < ATTEMPTS; attempt++) {
      Optional<Long> before = version(id);
      Optional<ShareContents> contents = tables.find(id.value());
      if (before.isEmpty() || contents.isEmpty()) {
        return Optional.empty();
      }
      if (version(id).equals(before)) {
        return Optional.of(new KnownShare(before.get(), ShareGrants.of(contents.get())));
      }
    }
    throw FaultCode.UNAVAILABLE.fault();
  }

  private Optional<Long> version(ShareId id) {
    return sql
        .query(
            "SELECT version FROM resource_share WHERE share_id = ?",
            row -> row.getLong(1),
            id.value())
        .stream()
        .findFirst();
  }
}
