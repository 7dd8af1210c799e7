package io.rshare.persistence.world;

import io.rshare.persistence.database.Sql;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.function.Function;

/** Pages of entries, each with what hangs on it. */
@Singleton
final class EntryPages {
  private final Sql sql;
  private final OneMoment moment;

  EntryPages(Sql sql, OneMoment moment) {
    this.sql = sql;
    this.moment = moment;
  }

  /**
   * Up to {@code most} entries, in order. Their names are read first: those say between which the
   * rows of other tables lie.
   *
   * @param table the table of the entries
   * @param of which entries there are pages of
   * @param name the column of the names
   * @param after what all names of the page come behind
   * @param entries reads entries
   */
  <T> List<T> page(
      String table,
      Where of,
      String name,
      String after,
      int most,
      Function<Where, List<T>> entries) {
    Where rest = of.and(name + " > ?", after);
    return moment.read(
        () -> {
          List<String> names =
              rest.by(name + " LIMIT " + most)
                  .query(sql, "SELECT " + name + " FROM " + table, row -> row.getString(1));
          return names.isEmpty()
              ? List.of()
              : entries.apply(rest.and(name + " <= ?", names.getLast()).by(name));
        });
  }
}
