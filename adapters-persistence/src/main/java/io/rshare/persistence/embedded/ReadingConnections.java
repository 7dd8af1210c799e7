package io.rshare.persistence.embedded;

import java.sql.SQLException;
import java.sql.Statement;
import org.jspecify.annotations.Nullable;
import org.sqlite.SQLiteConnection;
import org.sqlite.SQLiteDataSource;

/** Opens the connections of the pool, which can only read. */
public final class ReadingConnections extends SQLiteDataSource {
  /** To the file of {@code url}. */
  public ReadingConnections(String url) {
    setUrl(url);
  }

  @Override
  public SQLiteConnection getConnection(@Nullable String user, @Nullable String password)
      throws SQLException {
    var connection = new EmbeddedConnection(getUrl());
    try (Statement statement = connection.createStatement()) {
      statement.execute("PRAGMA query_only = ON");
    }
    return connection;
  }
}
