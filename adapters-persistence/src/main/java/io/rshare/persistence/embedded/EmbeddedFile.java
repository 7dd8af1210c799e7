package io.rshare.persistence.embedded;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Optional;
import org.sqlite.SQLiteErrorCode;
import org.sqlite.SQLiteException;

/**
 * The file of an embedded database, with those that the database keeps beside it.
 *
 * @param path the file itself
 */
public record EmbeddedFile(Path path) {
  private static final long LARGEST_CHECKED = 64L << 20;
  private static final List<String> BESIDE = List.of("", "-wal", "-shm", "-journal", ".sums");

  /** The file that {@code url} leads to. */
  public static EmbeddedFile of(String url) {
    String path = url.substring(EmbeddedConnection.SCHEME.length());
    int options = path.indexOf('?');
    return new EmbeddedFile(Path.of(options < 0 ? path : path.substring(0, options)));
  }

  /** Its URL without options. */
  public String url() {
    return EmbeddedConnection.SCHEME + path.toAbsolutePath();
  }

  /** True if the file exists and is not empty. */
  public boolean exists() {
    return path.toFile().length() > 0;
  }

  /** The folder it lies in. */
  public Path folder() {
    return Durable.folderOf(path);
  }

  /** A file beside it whose name goes on with {@code more}. */
  public Path beside(String more) {
    return path.resolveSibling(path.getFileName() + more);
  }

  /** Removes all of it. */
  public void delete() throws IOException {
    for (String more : BESIDE) {
      Files.deleteIfExists(beside(more));
    }
  }

  /**
   * Writes what is stored at this moment, and nothing that comes later, into a new file, which is
   * as small as it can be. A service may be using the database meanwhile.
   */
  public void copyTo(Path copy) throws SQLException, IOException {
    Durable.create(copy);
    try (Connection connection = DriverManager.getConnection(url());
        PreparedStatement vacuum = connection.prepareStatement("VACUUM INTO ?")) {
      vacuum.setString(1, copy.toAbsolutePath().toString());
      vacuum.execute();
    } catch (SQLException e) {
      Files.deleteIfExists(copy);
      throw e;
    }
    Durable.file(copy);
    Durable.folder(Durable.folderOf(copy));
  }

  /**
   * Throws if its structure is damaged; what is larger than a start may take is not looked at
   * ({@link StoreCheck} looks at everything).
   */
  public void requireSound() throws SQLException {
    if (path.toFile().length() > LARGEST_CHECKED) {
      return;
    }
    try (Connection connection = DriverManager.getConnection(url());
        Statement statement = connection.createStatement();
        ResultSet row = statement.executeQuery("PRAGMA quick_check(1)")) {
      if (!row.next() || !row.getString(1).equals("ok")) {
        throw new SQLiteException("quick_check found damage", SQLiteErrorCode.SQLITE_CORRUPT);
      }
    }
  }

  /** Makes it as small as it can be. Nobody else may have it open. */
  public void compact() throws SQLException, IOException {
    StoredPages.settle(this);
    StoredPages.unsettle(this);
    try (Connection connection = DriverManager.getConnection(url());
        Statement statement = connection.createStatement()) {
      statement.execute("VACUUM");
    }
    StoredPages.settle(this);
  }

  /**
   * Puts what {@code backup} holds in the place of what is here, in one step; what was here stays
   * beside it under the name that is returned. Nobody else may have it open.
   */
  public Optional<Path> restore(Path backup) throws SQLException, IOException {
    var draft = new EmbeddedFile(beside(".new"));
    draft.delete();
    new EmbeddedFile(backup).copyTo(draft.path());
    Optional<Path> kept = Optional.empty();
    if (exists()) {
      fold();
      Path before = beside(".before-restore");
      Files.deleteIfExists(before);
      Files.createLink(before, path);
      kept = Optional.of(before);
    }
    Files.deleteIfExists(PageChecksums.path(this));
    Durable.rename(draft.path(), path);
    StoredPages.settle(this);
    return kept;
  }

  /** Brings everything into the file itself, so that nothing beside it belongs to it. */
  private void fold() throws IOException {
    try (Connection connection = DriverManager.getConnection(url());
        Statement statement = connection.createStatement()) {
      statement.execute("PRAGMA wal_checkpoint(TRUNCATE)");
    } catch (SQLException damaged) {
      // What is damaged is about to be replaced.
    }
    for (String more : BESIDE) {
      if (!more.isEmpty()) {
        Files.deleteIfExists(beside(more));
      }
    }
  }
}
