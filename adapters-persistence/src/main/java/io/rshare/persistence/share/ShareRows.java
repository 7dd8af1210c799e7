package io.rshare.persistence.share;

import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.repository.GenericRepository;
import java.util.Optional;

@JdbcRepository(dialect = Dialect.MYSQL)
interface ShareRows extends GenericRepository<ShareRow, String> {
  Optional<ShareRow> findByShareId(String shareId);
}
