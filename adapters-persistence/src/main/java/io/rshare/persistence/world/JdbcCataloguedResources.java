package io.rshare.persistence.world;

import io.rshare.domain.account.AccountId;
import io.rshare.domain.resource.CataloguedResource;
import io.rshare.domain.resource.ResourceType;
import io.rshare.domain.resource.port.CataloguedResources;
import io.rshare.domain.world.Kind;
import io.rshare.persistence.database.Sql;
import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

@Singleton
final class JdbcCataloguedResources implements CataloguedResources {
  private final AccountRows rows;
  private final Sql sql;
  private final OneMoment moment;
  private final EntryWrites writes;

  JdbcCataloguedResources(AccountRows rows, Sql sql, OneMoment moment, EntryWrites writes) {
    this.rows = rows;
    this.sql = sql;
    this.moment = moment;
    this.writes = writes;
  }

  @Override
  public Optional<CataloguedResource> find(ResourceType type, String id) {
    Where one = Where.is("resource_type", type.typeName()).andIs("resource_id", id);
    return moment.read(() -> rows.resources(one).stream().findFirst());
  }

  @Override
  public List<CataloguedResource> page(AccountId owner, String after, int most) {
    Where own = Where.is("owner_account", owner.value());
    return moment.read(
        () -> {
          List<CataloguedResource> page = new ArrayList<>();
          ids(own, after, most)
              .forEach(
                  (type, ids) ->
                      page.addAll(
                          rows.resources(
                              own.andIs("resource_type", type)
                                  .and("resource_id >= ?", ids.getFirst())
                                  .and("resource_id <= ?", ids.getLast())
                                  .by("resource_id"))));
          return page;
        });
  }

  /** The ids of a page by type, in order. */
  private Map<String, List<String>> ids(Where own, String after, int most) {
    int slash = after.indexOf('/');
    String type = slash < 0 ? after : after.substring(0, slash);
    String id = slash < 0 ? "" : after.substring(slash + 1);
    Map<String, List<String>> ids = new LinkedHashMap<>();
    own.and("(resource_type > ? OR (resource_type = ? AND resource_id > ?))", type, type, id)
        .by("resource_type, resource_id LIMIT " + most)
        .query(
            sql,
            "SELECT resource_type, resource_id FROM catalogued_resource",
            row ->
                ids.computeIfAbsent(row.getString(1), _ -> new ArrayList<>())
                    .add(row.getString(2)));
    return ids;
  }

  @Override
  public void put(CataloguedResource resource) {
    writes.replace(Kind.RESOURCES, find(resource.type(), resource.id()), Optional.of(resource));
  }

  @Override
  public void remove(ResourceType type, String id) {
    writes.replace(Kind.RESOURCES, find(type, id), Optional.empty());
  }
}
