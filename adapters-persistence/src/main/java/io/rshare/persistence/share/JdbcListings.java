package io.rshare.persistence.share;

import io.rshare.domain.account.AccountId;
import io.rshare.domain.association.AssociationStatus;
import io.rshare.domain.association.Audience;
import io.rshare.domain.listing.ListedInvitation;
import io.rshare.domain.listing.ListedResource;
import io.rshare.domain.listing.ListedShare;
import io.rshare.domain.listing.ListedTarget;
import io.rshare.domain.listing.Page;
import io.rshare.domain.listing.RowFilter;
import io.rshare.domain.listing.ShareFilter;
import io.rshare.domain.listing.Slice;
import io.rshare.domain.port.Listings;
import io.rshare.domain.share.ResourceShare;
import io.rshare.domain.share.ShareId;
import io.rshare.domain.share.ShareStatus;
import io.rshare.domain.tag.Tag;
import io.rshare.persistence.database.JdbcUnitOfWork;
import io.rshare.persistence.database.Sql;
import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

@Singleton
final class JdbcListings implements Listings {
  private static final String ACTIVE = ShareStatus.ACTIVE.label();
  // CROSS, so that SQLite begins with the rows that are asked for; to MySQL it is any join.
  private static final String TARGETS =
      "SELECT "
          + ListedRows.TARGET
          + " FROM share_target e CROSS JOIN resource_share s ON s.share_id = e.share_id";

  private final JdbcUnitOfWork unitOfWork;
  private final Sql sql;

  JdbcListings(JdbcUnitOfWork unitOfWork, Sql sql) {
    this.unitOfWork = unitOfWork;
    this.sql = sql;
  }

  @Override
  public Page<ListedShare> shares(ShareFilter filter, Slice slice) {
    var query =
        new ListQuery("SELECT " + ListedRows.SHARE + " FROM resource_share s", filter.region())
            .equal("s.owner_account", filter.owner().map(AccountId::value))
            .equal("s.name", filter.name())
            .equal("s.resource_group", filter.resourceGroup())
            .among("s.status", filter.statuses().stream().map(ShareStatus::label).toList());
    filter.ids().ifPresent(ids -> query.in("s.share_id", texts(ids)));
    filter
        .permission()
        .ifPresent(
            name ->
                query.and(
                    "EXISTS (SELECT 1 FROM share_permission p"
                        + " WHERE p.share_id = s.share_id AND p.permission_name = ?)",
                    name));
    filter.tags().forEach(tag -> addTag(query, tag));
    query.slice(slice, "s.create_time", List.of("s.share_id"));
    return unitOfWork.read(
        () -> {
          Page<ListedShare> page =
              Page.cut(query.run(sql, ListedRows::share), slice, ListedShare::position);
          Map<String, List<Tag>> tags = tagsOf(page.rows());
          return page.map(
              row ->
                  new ListedShare(
                      row.share(), tags.getOrDefault(row.share().id().value(), List.of())));
        });
  }

  private static void addTag(ListQuery query, ShareFilter.TagFilter tag) {
    String exists =
        "EXISTS (SELECT 1 FROM share_tag t WHERE t.share_id = s.share_id AND t.tag_key = ?";
    if (tag.value().isPresent()) {
      query.and(exists + " AND t.tag_value = ?)", tag.key(), tag.value().get());
    } else {
      query.and(exists + ")", tag.key());
    }
  }

  private Map<String, List<Tag>> tagsOf(List<ListedShare> rows) {
    Map<String, List<Tag>> tags = new HashMap<>();
    if (!rows.isEmpty()) {
      List<String> ids =
          rows.stream().map(ListedShare::share).map(ResourceShare::id).map(ShareId::value).toList();
      sql.query(
          "SELECT share_id, tag_key, tag_value FROM share_tag WHERE share_id IN (?"
              + ", ?".repeat(ids.size() - 1)
              + ")",
          row ->
              tags.computeIfAbsent(row.getString(1), id -> new ArrayList<>())
                  .add(new Tag(row.getString(2), row.getString(3))),
          ids.toArray());
      tags.values().forEach(list -> list.sort(Comparator.comparing(Tag::key)));
    }
    return tags;
  }

  @Override
  public Page<ListedResource> resources(RowFilter filter, Slice slice) {
    String select =
        "SELECT "
            + ListedRows.RESOURCE
            + " FROM share_resource e CROSS JOIN resource_share s ON s.share_id = e.share_id";
    var query =
        rows(select, filter)
            .among("e.resource_id", filter.entities())
            .among("e.arn", filter.arns())
            .equal("e.resource_type", filter.type().map(type -> type.typeName()))
            .slice(
                slice, "e.create_time", List.of("e.share_id", "e.resource_type", "e.resource_id"));
    return unitOfWork.read(
        () -> Page.cut(query.run(sql, ListedRows::resource), slice, ListedResource::position));
  }

  @Override
  public Page<ListedTarget> targets(RowFilter filter, Slice slice) {
    var query =
        rows(TARGETS, filter)
            .among("e.target_id", filter.entities())
            .slice(slice, "e.create_time", List.of("e.share_id", "e.target_id"));
    return unitOfWork.read(
        () -> Page.cut(query.run(sql, ListedRows::target), slice, ListedTarget::position));
  }

  private static ListQuery rows(String select, RowFilter filter) {
    var query =
        new ListQuery(select, filter.region())
            .equal("e.owner_account", filter.owner().map(AccountId::value))
            .among("e.status", filter.statuses().stream().map(AssociationStatus::label).toList());
    filter.shares().ifPresent(ids -> query.in("e.share_id", texts(ids)));
    return filter.activeSharesOnly() ? query.and("s.status = ?", ACTIVE) : query;
  }

  @Override
  public Page<ListedInvitation> invitations(
      AccountId receiver, String region, Set<ShareId> shares, Set<String> ids, Slice slice) {
    String select =
        "SELECT "
            + ListedRows.INVITATION
            + " FROM invitation e CROSS JOIN resource_share s ON s.share_id = e.share_id";
    var query =
        new ListQuery(select, region)
            .and("e.receiver_account = ?", receiver.value())
            .among("e.share_id", texts(shares))
            .among("e.invitation_id", ids)
            .slice(slice, "e.create_time", List.of("e.invitation_id"));
    return unitOfWork.read(
        () -> Page.cut(query.run(sql, ListedRows::invitation), slice, ListedInvitation::position));
  }

  @Override
  public List<ListedTarget> reaching(Audience audience, String region) {
    var query =
        new ListQuery(TARGETS, region)
            .in("e.target_id", audience.places())
            .and("s.status = ?", ACTIVE)
            .and(
                "(e.status = 'Associated' OR e.status = 'Associating' AND EXISTS (SELECT 1"
                    + " FROM invitation i WHERE i.share_id = e.share_id"
                    + " AND i.receiver_account = ? AND i.status = 'Pending'"
                    + " AND e.target_id = ?))",
                audience.account().value(),
                audience.account().value());
    return unitOfWork.read(() -> query.run(sql, ListedRows::target)).stream()
        .filter(listed -> audience.isMeantBy(listed.owner(), listed.row()))
        .toList();
  }

  private static List<String> texts(Set<ShareId> ids) {
    return ids.stream().map(ShareId::value).toList();
  }
}
