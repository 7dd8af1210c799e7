package io.rshare.persistence.legacy;

import io.rshare.persistence.copy.TableCopy;
import io.rshare.persistence.copy.TableShape;
import io.rshare.persistence.embedded.Durable;
import io.rshare.persistence.embedded.EmbeddedFile;
import io.rshare.persistence.schema.Schema;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The H2 file in which earlier releases kept an embedded database. It is copied first, so that
 * nothing that is done here can harm it; and the new database gets its name only once every row has
 * been compared. So this can be cut short at any moment and begins anew at the next start.
 */
public final class FormerStore {
  private static final Logger LOG = LoggerFactory.getLogger(FormerStore.class);

  private static final String SUFFIX = ".mv.db";
  private static final String DRAFT = ".new";
  private static final String KEPT = ".former";
  private static final String SETTINGS =
      ";MODE=MySQL;DATABASE_TO_LOWER=TRUE;CASE_INSENSITIVE_IDENTIFIERS=TRUE;DB_CLOSE_ON_EXIT=FALSE"
          + ";TIME ZONE=UTC;LAZY_QUERY_EXECUTION=TRUE;IFEXISTS=TRUE"
          + ";TRACE_LEVEL_FILE=0";

  /** The version of the schema at which H2 was given up. */
  private static final String LAST_VERSION = "7";

  private final EmbeddedFile target;
  private final Path former;
  private final String user;
  private final String password;

  /** The former store beside {@code target}, opened as {@code user}. */
  public FormerStore(EmbeddedFile target, String user, String password) {
    this.target = target;
    this.user = user;
    this.password = password;
    String name = target.path().getFileName().toString();
    String base = name.endsWith(".db") ? name.substring(0, name.length() - 3) : name;
    this.former = target.path().resolveSibling(base + SUFFIX);
  }

  /** Brings everything over, if there is a former store and no newer one. */
  public void bringOver() throws IOException {
    if (former.toFile().length() == 0) {
      return;
    }
    if (!target.exists()) {
      LOG.info("what {} holds is brought over into {}", former, target.path());
      try {
        long rows = bringRowsOver();
        LOG.info("{} rows were brought over and compared one by one", rows);
      } catch (IOException | SQLException | RuntimeException e) {
        throw new FormerStoreException(former, e);
      }
    }
    putAside();
  }

  private void putAside() throws IOException {
    Path kept = former.resolveSibling(former.getFileName() + KEPT);
    if (Files.exists(kept)) {
      LOG.warn("{} is not used: {} takes its place", former, target.path());
      return;
    }
    Durable.rename(former, kept);
    LOG.info("{} is kept for you to delete once you miss nothing", kept);
  }

  private long bringRowsOver() throws IOException, SQLException {
    var draft = new EmbeddedFile(target.beside(DRAFT));
    Path copy = target.path().resolveSibling("rshare.former" + DRAFT + SUFFIX);
    draft.delete();
    Durable.create(draft.path());
    copyUnused(copy);
    String url = copy.toAbsolutePath().toString();
    url = "jdbc:h2:file:" + url.substring(0, url.length() - SUFFIX.length()) + SETTINGS;
    try {
      long rows;
      try (Connection from = DriverManager.getConnection(url, user, password)) {
        Schema.ofFormer(url, user, password).migrateTo(LAST_VERSION);
        rows = copied(from, draft);
      }
      Durable.file(draft.path());
      Durable.rename(draft.path(), target.path());
      return rows;
    } finally {
      draft.delete();
      Files.deleteIfExists(copy);
    }
  }

  private static long copied(Connection from, EmbeddedFile draft) throws SQLException {
    // Nothing is lost if this is: the whole file goes to the disk at the end.
    String url = draft.url() + "?synchronous=OFF";
    Schema.ofEmbedded(url).migrateTo(LAST_VERSION);
    long rows = 0;
    try (Connection to = DriverManager.getConnection(url)) {
      to.setAutoCommit(false);
      for (TableShape table : TableShape.of(to)) {
        var copy = new TableCopy(table, from, to);
        long count = copy.copy();
        to.commit();
        copy.verify(count);
        rows += count;
      }
    }
    return rows;
  }

  /** A copy of the file, while nobody else has it. */
  private void copyUnused(Path copy) throws IOException {
    try (FileChannel channel =
        FileChannel.open(former, StandardOpenOption.READ, StandardOpenOption.WRITE)) {
      // The lock that H2 itself takes.
      if (channel.tryLock() == null) {
        throw new IOException(former + " is in use by a service of an earlier release; stop it");
      }
      Files.deleteIfExists(copy);
      Durable.create(copy);
      try (OutputStream out = Files.newOutputStream(copy)) {
        Files.copy(former, out);
      }
    }
  }
}
