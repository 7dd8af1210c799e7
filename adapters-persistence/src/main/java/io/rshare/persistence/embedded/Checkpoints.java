package io.rshare.persistence.embedded;

import io.rshare.persistence.embedded.PageChecksums.Header;
import io.rshare.persistence.embedded.PageChecksums.Mark;
import io.rshare.persistence.embedded.PageChecksums.State;
import io.rshare.persistence.embedded.WriteAheadLog.Generation;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.StandardOpenOption;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.util.BitSet;
import java.util.HashMap;
import java.util.concurrent.locks.LockSupport;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Brings what the log of an open database holds into its file, and keeps the checksums of what it
 * brings. The database would do so by itself at some commit, and at the end, without checksums:
 * whoever writes must not ({@code wal_autocheckpoint=0}), and this has its connection open until
 * nothing is left to bring.
 *
 * <p>INVARIANT: the checksums of pages are synced before the log that holds these pages is begun
 * anew, so that at any moment a page is in the log or has its checksum. Nobody may write while a
 * method runs.
 */
public final class Checkpoints implements AutoCloseable {
  /** Frames of a log that is worth the trouble; 4 MB. */
  private static final int ENOUGH = 1000;

  /** Longest wait for readers when the store closes. */
  private static final Duration LAST_READERS = Duration.ofSeconds(2);

  private static final Duration AGAIN = Duration.ofMillis(20);

  private static final Logger LOG = LoggerFactory.getLogger(Checkpoints.class);

  private final EmbeddedConnection connection;
  private final PageChecksums sums;
  // Closed last: with it go the locks that this process has on the file.
  private final FileChannel pages;
  private final FileChannel log;
  private final int pageSize;
  private Header header;
  private int next = ENOUGH;

  private Checkpoints(EmbeddedFile file, EmbeddedConnection connection) throws IOException {
    this.connection = connection;
    this.pages = FileChannel.open(file.path(), StandardOpenOption.READ);
    this.log = FileChannel.open(file.beside("-wal"), StandardOpenOption.READ);
    this.pageSize = StoredPages.pageSize(pages);
    this.sums = PageChecksums.made(file);
    int count = Math.toIntExact(pages.size() / pageSize);
    this.header = new Header(State.OPEN, pageSize, count, generation(), 0);
    sums.write(new Mark(header.log(), 1));
    sums.write(header);
  }

  /** For {@code file}, which is settled ({@link StoredPages#settle}) and which nobody has open. */
  public static Checkpoints of(EmbeddedFile file) throws SQLException, IOException {
    // Until it is known which log belongs to it.
    StoredPages.unsettle(file);
    var connection = new EmbeddedConnection(file.url());
    try {
      run(connection, "PRAGMA wal_autocheckpoint = 0");
      run(connection, "PRAGMA synchronous = FULL");
      // A log begins with its first commit; this one writes nothing new.
      run(connection, "PRAGMA user_version = " + value(connection, "PRAGMA user_version"));
      return new Checkpoints(file, connection);
    } catch (SQLException | IOException e) {
      connection.close();
      throw e;
    }
  }

  /** To be called after each commit, before the next transaction begins. */
  public void committed() {
    try {
      int frames = frames("NOOP");
      Generation now = generation();
      sums.write(new Mark(now, frames));
      if (frames < next) {
        // A log that begins anew is a short one.
        next = frames < ENOUGH ? ENOUGH : next;
      } else {
        // While somebody reads on and on, each try looks at all of a log that grows.
        next = 2 * frames;
        fold(frames, now);
      }
    } catch (SQLException | IOException e) {
      // What was committed is stored; the log is only longer than it need be.
      LOG.warn("the log of the database could not be brought into its file: {}", e.toString());
    }
  }

  /** Moves the log into the file; false if readers kept a part of it. */
  private boolean fold(int frames, Generation now) throws SQLException, IOException {
    // First, since this needs room on the disk: as long as pages are in the log nobody asks.
    BitSet changed = count(frames);
    try (PreparedStatement statement = statement("PASSIVE");
        ResultSet row = statement.executeQuery()) {
      if (!row.next() || row.getInt(1) != 0 || row.getInt(2) != row.getInt(3)) {
        return false;
      }
    }
    int count = Math.toIntExact(pages.size() / pageSize);
    for (int page = header.pages() + 1; page <= count; page++) {
      if (!changed.get(page)) {
        // Was used and given up in one transaction, so that no log ever had it.
        sums.write(page, StoredPages.sum(pages, page, pageSize));
      }
    }
    header = new Header(State.OPEN, pageSize, count, now, frames);
    sums.write(header);
    return true;
  }

  /** Writes the checksums of the pages in the log, and returns which these are. */
  private BitSet count(int frames) throws IOException {
    var changed = new BitSet();
    var last = new HashMap<Integer, Integer>();
    for (int frame = 1; frame <= frames; frame++) {
      long position = WriteAheadLog.position(frame, pageSize);
      last.put(WriteAheadLog.bytes(log, position, 4).getInt(), frame);
    }
    for (var page : last.entrySet()) {
      long position =
          WriteAheadLog.position(page.getValue(), pageSize) + WriteAheadLog.FRAME_HEADER;
      ByteBuffer bytes = WriteAheadLog.bytes(log, position, pageSize);
      sums.write(page.getKey(), PageChecksums.sum(bytes.array(), bytes.remaining()));
      changed.set(page.getKey());
    }
    return changed;
  }

  private PreparedStatement statement(String mode) throws SQLException {
    return connection.prepareStatement("PRAGMA wal_checkpoint(" + mode + ")");
  }

  private int frames(String mode) throws SQLException {
    try (PreparedStatement statement = statement(mode);
        ResultSet row = statement.executeQuery()) {
      return row.next() ? Math.max(0, row.getInt(2)) : 0;
    }
  }

  private Generation generation() throws IOException {
    ByteBuffer header = WriteAheadLog.bytes(log, 0, WriteAheadLog.HEADER);
    return header.remaining() < WriteAheadLog.HEADER ? Generation.NONE : Generation.at(header, 16);
  }

  private static void run(EmbeddedConnection connection, String statement) throws SQLException {
    try (var prepared = connection.prepareStatement(statement)) {
      prepared.execute();
    }
  }

  private static String value(EmbeddedConnection connection, String query) throws SQLException {
    try (PreparedStatement statement = connection.prepareStatement(query);
        ResultSet row = statement.executeQuery()) {
      return row.next() ? row.getString(1) : "0";
    }
  }

  /**
   * Leaves the file without a log; or says that nothing is known of it, if somebody goes on reading
   * it: then whoever closes it last brings the rest into the file, without checksums.
   */
  @Override
  public void close() {
    try (pages;
        log;
        sums) {
      boolean emptied = isEmptied();
      sums.write(new Mark(Generation.NONE, 0));
      State state = emptied ? State.CLOSED : State.UNKNOWN;
      sums.write(new Header(state, pageSize, header.pages(), Generation.NONE, 0));
      connection.close();
    } catch (SQLException | IOException e) {
      LOG.warn("the log of the database stays beside it: {}", e.toString());
    }
  }

  private boolean isEmptied() throws SQLException, IOException {
    long begun = System.nanoTime();
    while (!fold(frames("NOOP"), generation()) || isLeft()) {
      if (System.nanoTime() - begun > LAST_READERS.toNanos()) {
        return false;
      }
      LockSupport.parkNanos(AGAIN.toNanos());
    }
    return true;
  }

  private boolean isLeft() throws SQLException, IOException {
    frames("TRUNCATE");
    return log.size() > 0;
  }
}
