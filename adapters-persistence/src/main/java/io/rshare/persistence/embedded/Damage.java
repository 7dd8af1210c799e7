package io.rshare.persistence.embedded;

import io.rshare.persistence.embedded.PageChecksums.Header;
import io.rshare.persistence.embedded.PageChecksums.Mark;
import io.rshare.persistence.embedded.PageChecksums.State;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.util.BitSet;
import java.util.Optional;
import java.util.concurrent.locks.LockSupport;

/**
 * What is not as it was written. The database itself takes the first bad frame of its log for the
 * end of the log, and a page with other letters in it for a page.
 */
public final class Damage {
  private static final int LOOKS = 5;
  private static final Duration BETWEEN_LOOKS = Duration.ofMillis(100);

  private Damage() {}

  /**
   * What is not as it was written, if anything is. A service may be writing meanwhile, so that what
   * looks wrong is looked at again.
   */
  public static Optional<String> inUse(EmbeddedFile file) throws IOException {
    Finding found = look(file, new BitSet());
    for (int look = 1; look < LOOKS && found.isDamage(); look++) {
      LockSupport.parkNanos(BETWEEN_LOOKS.toNanos());
      found = look(file, found.pages);
    }
    return found.told();
  }

  /** Damage to a file that nobody has open, if there is any. */
  static Optional<String> of(EmbeddedFile file) throws IOException {
    return look(file, new BitSet()).told();
  }

  /**
   * What one look has found.
   *
   * @param sentence empty if all is well
   * @param pages those that differ from their checksums
   */
  private record Finding(String sentence, BitSet pages) {
    static Finding of(String sentence) {
      return new Finding(sentence, new BitSet());
    }

    boolean isDamage() {
      return !sentence.isEmpty();
    }

    Optional<String> told() {
      return isDamage() ? Optional.of(sentence) : Optional.empty();
    }
  }

  /** Looks at {@code suspects}, or at all pages if there are none. */
  private static Finding look(EmbeddedFile file, BitSet suspects) throws IOException {
    Optional<PageChecksums> known = PageChecksums.of(file);
    if (known.isEmpty()) {
      return Finding.of("");
    }
    try (PageChecksums sums = known.get()) {
      Optional<Header> header = sums.header();
      if (header.isEmpty()) {
        return Finding.of("its checksums in " + PageChecksums.path(file) + " cannot be read");
      }
      if (header.get().state() == State.UNKNOWN) {
        return Finding.of("");
      }
      // In this order, for the log may grow.
      Optional<Mark> mark = sums.mark();
      WriteAheadLog log = WriteAheadLog.read(file.beside("-wal"));
      Optional<String> lost = lost(header.get(), mark, log);
      return lost.isPresent()
          ? Finding.of(lost.get())
          : changed(file, header.get(), sums, log, suspects);
    }
  }

  /** Damage to the log: lost commits, or a log of another time. */
  private static Optional<String> lost(Header header, Optional<Mark> mark, WriteAheadLog log) {
    if (header.state() == State.CLOSED) {
      return log.frames() == 0
          ? Optional.empty()
          : Optional.of("its log (-wal) is older than the file");
    }
    boolean inUse = log.generation().equals(header.log());
    boolean next = header.folded() > 0 && log.generation().follows(header.log());
    if (log.frames() > 0 && !inUse && !next) {
      return Optional.of("its log (-wal) belongs to another point in time");
    }
    Optional<Mark> due = mark.filter(last -> isDue(last, header));
    if (due.isPresent()) {
      int found = log.generation().equals(due.get().log()) ? log.frames() : 0;
      return found >= due.get().frames()
          ? Optional.empty()
          : Optional.of("its log (-wal) lacks the last commits");
    }
    // Without a last commit to go by: a log of which nothing is in the file has had one.
    return header.folded() > 0 || log.frames() > 0
        ? Optional.empty()
        : Optional.of("its log (-wal) is missing");
  }

  /** True if commits up to {@code last} are in the log only. */
  private static boolean isDue(Mark last, Header header) {
    return last.log().equals(header.log())
        ? last.frames() > header.folded()
        : header.folded() > 0 && last.log().follows(header.log());
  }

  /** The pages that differ from their checksums; those in the log take the place of theirs. */
  private static Finding changed(
      EmbeddedFile file, Header header, PageChecksums sums, WriteAheadLog log, BitSet suspects)
      throws IOException {
    int count = log.frames() > 0 ? Math.min(header.pages(), log.size()) : header.pages();
    ByteBuffer expected = sums.sums(count);
    if (expected.remaining() < count * 4) {
      return Finding.of("some of its checksums in " + PageChecksums.path(file) + " are missing");
    }
    var differing = new BitSet();
    try (FileChannel pages = FileChannel.open(file.path(), StandardOpenOption.READ)) {
      if (pages.size() < (long) count * header.pageSize() && log.frames() == 0) {
        return Finding.of("the file is cut off after " + pages.size() + " bytes");
      }
      for (int page = 1; page <= count; page++) {
        boolean asked = suspects.isEmpty() || suspects.get(page);
        if (asked
            && !log.pages().get(page)
            && StoredPages.sum(pages, page, header.pageSize()) != expected.getInt((page - 1) * 4)) {
          differing.set(page);
        }
      }
    }
    return differing.isEmpty()
        ? Finding.of("")
        : new Finding(
            differing.cardinality()
                + " of "
                + count
                + " pages differ from their checksums, starting with page "
                + differing.nextSetBit(0),
            differing);
  }
}
