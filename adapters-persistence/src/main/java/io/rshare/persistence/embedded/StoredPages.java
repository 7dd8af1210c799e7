package io.rshare.persistence.embedded;

import io.rshare.persistence.embedded.PageChecksums.Header;
import io.rshare.persistence.embedded.PageChecksums.Mark;
import io.rshare.persistence.embedded.PageChecksums.State;
import io.rshare.persistence.embedded.WriteAheadLog.Generation;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.StandardOpenOption;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Optional;

/** The pages of a database that nobody has open, and their checksums. */
public final class StoredPages {
  private static final int PAGE_SIZE_AT = 16;
  private static final int WRITE_VERSION_AT = 18;
  private static final byte WITH_LOG = 2;

  private StoredPages() {}

  /**
   * Throws {@link DamagedStoreException} unless {@code file} is as it was written; brings what its
   * log holds into it, and leaves it with checksums of all that it has.
   */
  public static void settle(EmbeddedFile file) throws IOException, SQLException {
    require(file);
    boolean known = isKnown(file);
    if (known && keepsLog(file) && WriteAheadLog.read(file.beside("-wal")).frames() == 0) {
      close(file);
      return;
    }
    unsettle(file);
    if (!known) {
      file.requireSound();
    }
    try (Connection connection = DriverManager.getConnection(file.url());
        Statement statement = connection.createStatement()) {
      // The first to ask for a log changes the first page, even if it only reads.
      statement.execute("PRAGMA journal_mode = WAL");
      statement.execute("PRAGMA wal_checkpoint(TRUNCATE)");
    }
    count(file);
  }

  /** True if whoever writes to {@code file} keeps a log ahead of it, as its first page tells. */
  private static boolean keepsLog(EmbeddedFile file) throws IOException {
    try (FileChannel pages = FileChannel.open(file.path(), StandardOpenOption.READ)) {
      ByteBuffer version = WriteAheadLog.bytes(pages, WRITE_VERSION_AT, 1);
      return version.hasRemaining() && version.get() == WITH_LOG;
    }
  }

  /** Does so if no process has it: else its log is in use, and whoever has it looks after it. */
  public static void settleUnused(EmbeddedFile file) throws IOException, SQLException {
    try (StoreLock _ = StoreLock.of(file)) {
      settle(file);
    } catch (StoreInUseException inUse) {
      // Its checksums change with it.
    }
  }

  /** Throws {@link DamagedStoreException} unless {@code file} is as it was written. */
  public static void require(EmbeddedFile file) throws IOException {
    Optional<String> damage = Damage.of(file);
    if (damage.isPresent()) {
      throw new DamagedStoreException(file, damage.get());
    }
  }

  /** Says that somebody is going to write who keeps no checksums. */
  public static void unsettle(EmbeddedFile file) throws IOException {
    try (PageChecksums sums = PageChecksums.made(file)) {
      sums.write(new Header(State.UNKNOWN, 0, 0, Generation.NONE, 0));
    }
  }

  /** Counts all checksums anew. Nobody may have the file open, and its log has to be empty. */
  static void count(EmbeddedFile file) throws IOException {
    try (PageChecksums sums = PageChecksums.made(file);
        FileChannel pages = FileChannel.open(file.path(), StandardOpenOption.READ)) {
      int size = pageSize(pages);
      int count = Math.toIntExact(pages.size() / size);
      ByteBuffer all = ByteBuffer.allocate(Math.multiplyExact(count, 4));
      for (int page = 1; page <= count; page++) {
        all.putInt(sum(pages, page, size));
      }
      sums.write(all.flip());
      sums.write(new Mark(Generation.NONE, 0));
      sums.write(new Header(State.CLOSED, size, count, Generation.NONE, 0));
    }
    Durable.folder(file.folder());
  }

  private static void close(EmbeddedFile file) throws IOException {
    try (PageChecksums sums = PageChecksums.made(file)) {
      Header header = sums.header().orElseThrow();
      sums.write(new Mark(Generation.NONE, 0));
      sums.write(new Header(State.CLOSED, header.pageSize(), header.pages(), Generation.NONE, 0));
    }
    Files.deleteIfExists(file.beside("-wal"));
    Files.deleteIfExists(file.beside("-shm"));
  }

  /** True if there are valid checksums. */
  static boolean isKnown(EmbeddedFile file) throws IOException {
    Optional<PageChecksums> known = PageChecksums.of(file);
    if (known.isEmpty()) {
      return false;
    }
    try (PageChecksums sums = known.get()) {
      return sums.header().filter(header -> header.state() != State.UNKNOWN).isPresent();
    }
  }

  static int sum(FileChannel pages, int page, int size) throws IOException {
    ByteBuffer bytes = WriteAheadLog.bytes(pages, (page - 1L) * size, size);
    return PageChecksums.sum(bytes.array(), bytes.remaining());
  }

  /** As the first page tells; 1 stands for 65536. */
  static int pageSize(FileChannel pages) throws IOException {
    ByteBuffer bytes = WriteAheadLog.bytes(pages, PAGE_SIZE_AT, 2);
    int size = bytes.remaining() < 2 ? 0 : Short.toUnsignedInt(bytes.getShort());
    if (size != 1 && (size < 512 || Integer.bitCount(size) != 1)) {
      throw new IOException("the first page tells no size of pages");
    }
    return size == 1 ? 65536 : size;
  }
}
