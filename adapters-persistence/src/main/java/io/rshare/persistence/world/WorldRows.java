package io.rshare.persistence.world;

import io.rshare.domain.world.World;
import io.rshare.persistence.database.Sql;
import jakarta.inject.Singleton;

/** Writes a world into its tables. */
@Singleton
final class WorldRows {
  private final Sql sql;

  WorldRows(Sql sql) {
    this.sql = sql;
  }

  void deleteAll() {
    WorldTables.ALL.forEach(table -> sql.update("DELETE FROM " + table.name()));
  }

  void insert(World world) {
    WorldTables.ALL.forEach(
        table -> sql.updateAll(table.insertion(), table.rows().apply(world).toList()));
  }
}
