package io.rshare.persistence.copy;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * A table as the embedded database tells it; those of other databases have the same columns.
 *
 * @param name of the table
 * @param columns in the order of the table
 */
public record TableShape(String name, List<Column> columns) {
  /**
   * A column.
   *
   * @param name of the column
   * @param kind what it holds
   * @param key its place in the primary key, counted from 1, or 0
   */
  public record Column(String name, Kind kind, int key) {}

  /** Type of a column in the embedded database. */
  public enum Kind {
    /** Numbers, times in milliseconds, and 0 or 1. */
    INTEGER,
    /** Characters. */
    TEXT,
    /** Bytes. */
    BLOB
  }

  /**
   * The tables that {@code embedded} has, in the order of their names, without the note of a copy
   * that has not come to its end.
   */
  public static List<TableShape> of(Connection embedded) throws SQLException {
    List<TableShape> shapes = new ArrayList<>();
    try (Statement statement = embedded.createStatement();
        ResultSet names =
            statement.executeQuery(
                "SELECT name FROM sqlite_schema WHERE type = 'table'"
                    + " AND name NOT LIKE 'flyway%' AND name NOT LIKE 'sqlite%' ORDER BY name")) {
      while (names.next()) {
        if (!names.getString(1).equals(StoreCopy.UNFINISHED)) {
          shapes.add(of(embedded, names.getString(1)));
        }
      }
    }
    return shapes;
  }

  private static TableShape of(Connection embedded, String table) throws SQLException {
    List<Column> columns = new ArrayList<>();
    try (Statement statement = embedded.createStatement();
        ResultSet rows = statement.executeQuery("PRAGMA table_info(" + table + ")")) {
      while (rows.next()) {
        columns.add(
            new Column(
                rows.getString("name"), Kind.valueOf(rows.getString("type")), rows.getInt("pk")));
      }
    }
    return new TableShape(table, columns);
  }

  /** Reads all columns; whatever is to follow, follows. */
  String selection() {
    return "SELECT " + names(columns.stream()) + " FROM " + name;
  }

  /** Adds a row. */
  String insertion() {
    return "INSERT INTO "
        + name
        + " ("
        + names(columns.stream())
        + ") VALUES ("
        + String.join(", ", Collections.nCopies(columns.size(), "?"))
        + ")";
  }

  /** The columns of the primary key. */
  List<Column> keys() {
    return columns.stream().filter(column -> column.key() > 0).toList();
  }

  private static String names(Stream<Column> columns) {
    return columns.map(Column::name).collect(Collectors.joining(", "));
  }
}
