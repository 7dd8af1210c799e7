package io.rshare.persistence.world;

import io.rshare.domain.account.AccountId;
import io.rshare.domain.resource.CataloguedResource;
import io.rshare.domain.resource.ResourceType;
import io.rshare.persistence.database.Sql;
import jakarta.inject.Singleton;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Reads the resource catalogue. */
@Singleton
final class CatalogueReader {
  private final Sql sql;

  CatalogueReader(Sql sql) {
    this.sql = sql;
  }

  Optional<CataloguedResource> find(ResourceType type, String id) {
    return sql
        .query(
            "SELECT owner_account, region, shareable, target_limit FROM catalogued_resource"
                + " WHERE resource_type = ? AND resource_id = ?",
            row -> {
              Map<String, Set<AccountId>> related = related(type, id);
              return new CataloguedResource(
                  new AccountId(row.getString(1)),
                  type,
                  id,
                  Optional.ofNullable(row.getString(2)),
                  row.getBoolean(3),
                  Optional.ofNullable(row.getObject(4, Integer.class)),
                  related.getOrDefault("UNREACHABLE", Set.of()),
                  related.getOrDefault("USED", Set.of()));
            },
            type.typeName(),
            id)
        .stream()
        .findFirst();
  }

  private Map<String, Set<AccountId>> related(ResourceType type, String id) {
    Map<String, Set<AccountId>> related = new HashMap<>();
    sql.query(
        "SELECT relation, account_id FROM catalogued_resource_account"
            + " WHERE resource_type = ? AND resource_id = ?",
        row ->
            related
                .computeIfAbsent(row.getString(1), relation -> new HashSet<>())
                .add(new AccountId(row.getString(2))),
        type.typeName(),
        id);
    return related;
  }
}
