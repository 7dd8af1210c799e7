package io.rshare.persistence.world;

import io.rshare.domain.world.World;
import io.rshare.persistence.database.RowChanges;
import io.rshare.persistence.database.SecretSeal;
import io.rshare.persistence.database.Sql;
import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Writes what differs between two worlds into the tables. */
@Singleton
final class WorldRows {
  private final Sql sql;
  private final SecretSeal seal;

  WorldRows(Sql sql, SecretSeal seal) {
    this.sql = sql;
    this.seal = seal;
  }

  /** Makes the rows of {@code after} of those of {@code before}; returns whether any differed. */
  boolean store(World before, World after) {
    List<Difference> differences =
        WorldTables.ALL.stream()
            .map(table -> new Difference(table, changes(table, before, after)))
            .filter(difference -> !difference.changes().isEmpty())
            .toList();
    // What changes goes first, too, so that no unique value is ever there twice.
    differences.forEach(this::delete);
    differences.forEach(this::insert);
    return !differences.isEmpty();
  }

  private record Difference(WorldTable table, RowChanges<List<@Nullable Object>> changes) {}

  private static RowChanges<List<@Nullable Object>> changes(
      WorldTable table, World before, World after) {
    return RowChanges.between(
        rows(table, before), rows(table, after), row -> row.subList(0, table.keys()));
  }

  private static List<List<@Nullable Object>> rows(WorldTable table, World world) {
    return table.rows().apply(world).<List<@Nullable Object>>map(Arrays::asList).toList();
  }

  private void delete(Difference difference) {
    List<@Nullable Object[]> gone = new ArrayList<>();
    for (List<@Nullable Object> row : difference.changes().removed()) {
      gone.add(row.subList(0, difference.table().keys()).toArray());
    }
    for (List<@Nullable Object> row : difference.changes().changed()) {
      gone.add(row.subList(0, difference.table().keys()).toArray());
    }
    sql.updateAll(difference.table().deletion(), gone);
  }

  private void insert(Difference difference) {
    List<@Nullable Object[]> come = new ArrayList<>();
    for (List<@Nullable Object> row : difference.changes().changed()) {
      come.add(stored(row));
    }
    for (List<@Nullable Object> row : difference.changes().added()) {
      come.add(stored(row));
    }
    sql.updateAll(difference.table().insertion(), come);
  }

  private @Nullable Object[] stored(List<@Nullable Object> row) {
    @Nullable Object[] values = row.toArray();
    for (int i = 0; i < values.length; i++) {
      if (values[i] instanceof Cell cell) {
        values[i] = cell.stored(seal);
      }
    }
    return values;
  }
}
