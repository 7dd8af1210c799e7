package io.rshare.persistence.share;

import io.rshare.domain.fault.FaultCode;
import io.rshare.domain.port.Nonces;
import io.rshare.persistence.database.Hash;
import io.rshare.persistence.database.Insert;
import io.rshare.persistence.database.JdbcUnitOfWork;
import io.rshare.persistence.database.Sql;
import jakarta.inject.Singleton;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

@Singleton
final class JdbcNonces implements Nonces {
  private static final Insert<Used> NONCES =
      Insert.<Used>into(
              "nonce",
              "nonce_hash, expire_time",
              used ->
                  new @Nullable Object[] {Hash.of(used.accessKeyId(), used.nonce()), used.until()})
          .refusing(FaultCode.NONCE_USED);

  private final JdbcUnitOfWork unitOfWork;
  private final Sql sql;

  JdbcNonces(JdbcUnitOfWork unitOfWork, Sql sql) {
    this.unitOfWork = unitOfWork;
    this.sql = sql;
  }

  private record Used(String accessKeyId, String nonce, Instant until) {}

  @Override
  public void use(String accessKeyId, String nonce, Instant until) {
    unitOfWork.requireWrite();
    sql.insertLater(NONCES, new Used(accessKeyId, nonce, until));
  }
}
