package io.rshare.persistence.share;

import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.repository.GenericRepository;
import java.util.List;

@JdbcRepository(dialect = Dialect.MYSQL)
interface PermissionRows extends GenericRepository<PermissionRow, PermissionRow> {
  List<PermissionRow> findByShareId(String shareId);
}
