package io.rshare.persistence.share;

import io.micronaut.data.exceptions.DataAccessException;
import io.rshare.domain.fault.FaultCode;
import io.rshare.domain.port.Nonces;
import io.rshare.persistence.database.Hash;
import io.rshare.persistence.database.JdbcUnitOfWork;
import io.rshare.persistence.database.Sql;
import io.rshare.persistence.database.Trouble;
import jakarta.inject.Singleton;
import java.time.Instant;

@Singleton
final class JdbcNonces implements Nonces {
  private final JdbcUnitOfWork unitOfWork;
  private final Sql sql;

  JdbcNonces(JdbcUnitOfWork unitOfWork, Sql sql) {
    this.unitOfWork = unitOfWork;
    this.sql = sql;
  }

  @Override
  public void use(String accessKeyId, String nonce, Instant until) {
    unitOfWork.requireWrite();
    try {
      sql.update(
          "INSERT INTO nonce (nonce_hash, expire_time) VALUES (?, ?)",
          Hash.of(accessKeyId, nonce),
          until);
    } catch (DataAccessException e) {
      throw Trouble.of(e).filter(Trouble.DUPLICATE_KEY::equals).isPresent()
          ? FaultCode.NONCE_USED.fault()
          : e;
    }
  }
}
