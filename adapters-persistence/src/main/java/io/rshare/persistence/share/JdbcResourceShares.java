package io.rshare.persistence.share;

import io.rshare.domain.account.AccountId;
import io.rshare.domain.port.ResourceShares;
import io.rshare.domain.share.ShareContents;
import io.rshare.domain.share.ShareId;
import io.rshare.persistence.database.JdbcUnitOfWork;
import io.rshare.persistence.database.Sql;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

@Singleton
final class JdbcResourceShares implements ResourceShares {
  private static final int LONGEST_ID = 64;

  private final JdbcUnitOfWork unitOfWork;
  private final ShareTables tables;
  private final ShareInserts inserts;
  private final ServiceGrants grants;
  private final ShareChanges changes;
  private final OwnerChanges ownerChanges;
  private final Sql sql;

  JdbcResourceShares(
      JdbcUnitOfWork unitOfWork,
      ShareTables tables,
      ShareInserts inserts,
      ServiceGrants grants,
      ShareChanges changes,
      OwnerChanges ownerChanges,
      Sql sql) {
    this.unitOfWork = unitOfWork;
    this.tables = tables;
    this.inserts = inserts;
    this.grants = grants;
    this.changes = changes;
    this.ownerChanges = ownerChanges;
    this.sql = sql;
  }

  @Override
  public void add(ShareContents contents) {
    unitOfWork.requireWrite();
    inserts.share(contents.share());
    grants.take(contents);
    inserts.contents(contents);
    noteChangeOf(contents);
  }

  @Override
  public Optional<ShareContents> find(ShareId id) {
    return id.value().length() > LONGEST_ID
        ? Optional.empty()
        : unitOfWork.read(() -> tables.find(id.value()));
  }

  @Override
  public Optional<ShareContents> claim(ShareId id) {
    unitOfWork.requireWrite();
    return id.value().length() <= LONGEST_ID && changes.claim(id.value())
        ? tables.find(id.value())
        : Optional.empty();
  }

  @Override
  public void change(ShareContents before, ShareContents after) {
    unitOfWork.requireWrite();
    grants.change(before, after);
    changes.write(before, after);
    noteChangeOf(after);
  }

  @Override
  public void remove(ShareId id) {
    unitOfWork.requireWrite();
    grants.releaseAll(id.value());
    changes.remove(id.value());
    unitOfWork.afterCommit(ownerChanges::noteAnyone);
  }

  private void noteChangeOf(ShareContents contents) {
    AccountId owner = contents.share().owner();
    unitOfWork.afterCommit(() -> ownerChanges.note(owner));
  }

  @Override
  public Optional<ShareId> shareOf(String invitationId) {
    return unitOfWork
        .read(
            () ->
                sql.query(
                    "SELECT share_id FROM invitation WHERE invitation_id = ?",
                    row -> new ShareId(row.getString(1)),
                    invitationId))
        .stream()
        .findFirst();
  }

  @Override
  public List<ShareId> due(Instant now, int limit) {
    return unitOfWork.read(
        () ->
            sql.query(
                "SELECT share_id FROM resource_share WHERE due_time <= ?"
                    + " ORDER BY due_time LIMIT ?",
                row -> new ShareId(row.getString(1)),
                now,
                limit));
  }
}
