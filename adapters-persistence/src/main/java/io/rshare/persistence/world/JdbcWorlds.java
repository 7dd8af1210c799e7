package io.rshare.persistence.world;

import io.micronaut.data.exceptions.DataAccessException;
import io.rshare.domain.port.Worlds;
import io.rshare.domain.world.World;
import io.rshare.persistence.database.JdbcUnitOfWork;
import io.rshare.persistence.database.Sql;
import io.rshare.persistence.database.Trouble;
import jakarta.inject.Singleton;
import java.util.Optional;

@Singleton
final class JdbcWorlds implements Worlds {
  private final JdbcUnitOfWork unitOfWork;
  private final Sql sql;
  private final WorldRows rows;
  private final WorldEpoch epoch;

  JdbcWorlds(JdbcUnitOfWork unitOfWork, Sql sql, WorldRows rows, WorldEpoch epoch) {
    this.unitOfWork = unitOfWork;
    this.sql = sql;
    this.rows = rows;
    this.epoch = epoch;
  }

  @Override
  public void replace(World world, String digest) {
    try {
      unitOfWork.write(
          () -> {
            // First, because its lock keeps a second import waiting.
            sql.update("UPDATE world SET epoch = epoch + 1, digest = ? WHERE id = 1", digest);
            rows.deleteAll();
            rows.insert(world);
            return true;
          });
    } catch (DataAccessException e) {
      throw Trouble.of(e).isPresent()
          ? new IllegalArgumentException("the world does not fit the tables: " + e.getMessage(), e)
          : e;
    }
    epoch.confirm();
  }

  @Override
  public Optional<String> digest() {
    return unitOfWork
        .read(
            () ->
                sql.query(
                    "SELECT digest FROM world WHERE id = 1",
                    row -> Optional.ofNullable(row.getString(1))))
        .getFirst();
  }
}
