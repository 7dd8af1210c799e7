package io.rshare.persistence.copy;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * All rows of a store in another one, whose tables are there and empty, or hold what an earlier try
 * brought: then it goes on from there. At the end all rows of both are compared, one by one.
 *
 * @param tables those of the store
 * @param from where the rows are; nobody changes them meanwhile
 * @param to where they go
 */
public record StoreCopy(List<TableShape> tables, Connection from, Connection to) {
  /** Table in the target that marks an unfinished copy. */
  public static final String UNFINISHED = "unfinished_copy";

  private static final int ROWS_A_BATCH = 500;
  private static final int ROWS_A_TRANSACTION = 20 * ROWS_A_BATCH;

  /** Listener to the progress of a copy. */
  @FunctionalInterface
  public interface Progress {
    /** {@code rows} of {@code table} are there and the same on both sides. */
    void done(String table, long rows);
  }

  /** Copies and compares; throws at the first difference. */
  public void run(Progress progress) throws SQLException {
    to.setAutoCommit(false);
    begin();
    for (TableShape table : tables) {
      copy(table);
    }
    for (TableShape table : tables) {
      progress.done(table.name(), compared(table));
    }
    execute("DROP TABLE " + UNFINISHED);
    to.commit();
  }

  /** Prepares the target: it must be empty or hold an unfinished copy. */
  private void begin() throws SQLException {
    if (isUnfinished(to)) {
      return;
    }
    for (TableShape table : tables) {
      // A new store has a world of which nothing was ever said.
      String more = table.name().equals("world") ? " WHERE epoch > 0" : "";
      if (!isEmpty(table.name() + more)) {
        throw new IllegalStateException(
            "the target is not empty: table " + table.name() + " has rows; name an empty database");
      }
    }
    execute("DELETE FROM world");
    to.commit();
    execute("CREATE TABLE " + UNFINISHED + " (id INT PRIMARY KEY)");
    to.commit();
  }

  private static boolean isUnfinished(Connection connection) throws SQLException {
    try (ResultSet tables =
        connection
            .getMetaData()
            .getTables(connection.getCatalog(), null, UNFINISHED, new String[] {"TABLE"})) {
      return tables.next();
    }
  }

  private void copy(TableShape table) throws SQLException {
    Optional<@Nullable Object[]> last = OrderedRows.last(to, table);
    try (OrderedRows rows = OrderedRows.of(from, table, last);
        PreparedStatement insert = to.prepareStatement(table.insertion())) {
      RowValues target = RowValues.of(table, to);
      long count = 0;
      for (var row = rows.next(); row.isPresent(); row = rows.next()) {
        target.bind(insert, row.get());
        insert.addBatch();
        if (++count % ROWS_A_BATCH == 0) {
          insert.executeBatch();
        }
        if (count % ROWS_A_TRANSACTION == 0) {
          to.commit();
        }
      }
      insert.executeBatch();
      to.commit();
    }
  }

  private long compared(TableShape table) throws SQLException {
    long count = 0;
    try (OrderedRows sources = OrderedRows.of(from, table, Optional.empty());
        OrderedRows targets = OrderedRows.of(to, table, Optional.empty())) {
      while (true) {
        Optional<@Nullable Object[]> source = sources.next();
        Optional<@Nullable Object[]> target = targets.next();
        if (source.isEmpty() && target.isEmpty()) {
          return count;
        }
        if (source.isEmpty() || target.isEmpty() || !RowValues.equal(source.get(), target.get())) {
          throw new IllegalStateException(
              "table " + table.name() + " differs after " + count + " rows that are the same");
        }
        count++;
      }
    }
  }

  private boolean isEmpty(String tableAndCondition) throws SQLException {
    try (Statement statement = to.createStatement();
        ResultSet rows =
            statement.executeQuery("SELECT 1 FROM " + tableAndCondition + " LIMIT 1")) {
      return !rows.next();
    }
  }

  private void execute(String text) throws SQLException {
    try (Statement statement = to.createStatement()) {
      statement.executeUpdate(text);
    }
  }
}
