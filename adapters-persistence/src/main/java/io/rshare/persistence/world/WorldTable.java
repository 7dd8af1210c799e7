package io.rshare.persistence.world;

import io.rshare.domain.world.World;
import java.util.Collections;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A table that holds a part of the world.
 *
 * @param name of the table
 * @param columns in the order of the values of a row; those of the primary key come first
 * @param keys how many columns the primary key has
 * @param rows what a world puts into the table
 */
record WorldTable(
    String name, List<String> columns, int keys, Function<World, Stream<@Nullable Object[]>> rows) {

  String insertion() {
    String marks = String.join(", ", Collections.nCopies(columns.size(), "?"));
    return "INSERT INTO " + name + " (" + String.join(", ", columns) + ") VALUES (" + marks + ")";
  }

  String deletion() {
    return "DELETE FROM "
        + name
        + " WHERE "
        + String.join(" = ? AND ", columns.subList(0, keys))
        + " = ?";
  }
}
