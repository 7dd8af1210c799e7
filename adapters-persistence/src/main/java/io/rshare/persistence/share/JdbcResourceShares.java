package io.rshare.persistence.share;

import io.micronaut.data.exceptions.DataAccessException;
import io.rshare.domain.fault.FaultCode;
import io.rshare.domain.port.ResourceShares;
import io.rshare.domain.share.ShareContents;
import io.rshare.domain.share.ShareId;
import io.rshare.persistence.database.JdbcUnitOfWork;
import io.rshare.persistence.database.Trouble;
import jakarta.inject.Singleton;
import java.util.Optional;

@Singleton
final class JdbcResourceShares implements ResourceShares {
  private static final int LONGEST_ID = 64;

  private final JdbcUnitOfWork unitOfWork;
  private final ShareTables tables;
  private final ServiceGrants grants;

  JdbcResourceShares(JdbcUnitOfWork unitOfWork, ShareTables tables, ServiceGrants grants) {
    this.unitOfWork = unitOfWork;
    this.tables = tables;
    this.grants = grants;
  }

  @Override
  public void add(ShareContents contents) {
    unitOfWork.requireWrite();
    try {
      tables.addShare(contents.share());
    } catch (DataAccessException e) {
      throw Trouble.of(e).filter(Trouble.DUPLICATE_KEY::equals).isPresent()
          ? FaultCode.SHARE_ID_TAKEN.fault()
          : e;
    }
    grants.take(contents);
    tables.addContents(contents);
  }

  @Override
  public Optional<ShareContents> find(ShareId id) {
    return id.value().length() > LONGEST_ID
        ? Optional.empty()
        : unitOfWork.read(() -> tables.find(id.value()));
  }
}
