package io.rshare.persistence.embedded;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.channels.FileChannel;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.BitSet;

/**
 * The commits in the log beside a database that are not yet in its file, as the database itself
 * would find them after a crash: everything up to the first frame that is not whole.
 *
 * @param generation tells this log from those before it; {@link Generation#NONE} without a log
 * @param frames how many belong to commits
 * @param pages the pages that they hold
 * @param size how many pages the database has after the last commit; 0 without one
 * @see <a href="https://www.sqlite.org/fileformat2.html#the_write_ahead_log">the write-ahead
 *     log</a>
 */
record WriteAheadLog(Generation generation, int frames, BitSet pages, int size) {
  static final int HEADER = 32;
  static final int FRAME_HEADER = 24;

  private static final int MAGIC = 0x377f0682;
  private static final WriteAheadLog EMPTY = new WriteAheadLog(Generation.NONE, 0, new BitSet(), 0);

  /** The two salts of a log. The first is one more each time the log begins anew. */
  record Generation(int first, int second) {
    static final Generation NONE = new Generation(0, 0);

    /** As it stands in the header of a log, or at {@code position} of another file. */
    static Generation at(ByteBuffer bytes, int position) {
      return new Generation(bytes.getInt(position), bytes.getInt(position + 4));
    }

    boolean follows(Generation other) {
      return first == other.first + 1;
    }
  }

  /** Reads {@code file}, which may be missing, empty or damaged. */
  static WriteAheadLog read(Path file) throws IOException {
    try (FileChannel channel = FileChannel.open(file, StandardOpenOption.READ)) {
      ByteBuffer header = bytes(channel, 0, HEADER);
      // The last bit tells in which order the checksums take the bytes of a word.
      if (header.remaining() < HEADER || (header.getInt(0) & ~1) != MAGIC) {
        return EMPTY;
      }
      var sum =
          new Sum((header.getInt(0) & 1) == 1 ? ByteOrder.BIG_ENDIAN : ByteOrder.LITTLE_ENDIAN);
      sum.add(header, 0, HEADER - 8);
      int page = header.getInt(8);
      boolean whole = sum.equalsThat(header, HEADER - 8);
      if (!whole || page < 512 || page > 65536 || Integer.bitCount(page) != 1) {
        return EMPTY;
      }
      return frames(channel, page, Generation.at(header, 16), sum);
    } catch (NoSuchFileException none) {
      return EMPTY;
    }
  }

  private static WriteAheadLog frames(FileChannel log, int page, Generation generation, Sum sum)
      throws IOException {
    int committed = 0;
    int size = 0;
    var pages = new BitSet();
    var pending = new BitSet();
    for (int frame = 1; ; frame++) {
      ByteBuffer bytes = bytes(log, position(frame, page), FRAME_HEADER + page);
      if (bytes.remaining() < FRAME_HEADER + page || !Generation.at(bytes, 8).equals(generation)) {
        break;
      }
      sum.add(bytes, 0, 8);
      sum.add(bytes, FRAME_HEADER, page);
      if (!sum.equalsThat(bytes, 16)) {
        break;
      }
      pending.set(bytes.getInt(0));
      int sizeAfter = bytes.getInt(4);
      if (sizeAfter > 0) {
        pages.or(pending);
        pending.clear();
        committed = frame;
        size = sizeAfter;
      }
    }
    return new WriteAheadLog(generation, committed, pages, size);
  }

  /** Offset of a frame in bytes; frames count from 1. */
  static long position(int frame, int page) {
    return HEADER + (frame - 1L) * (FRAME_HEADER + page);
  }

  /** Up to {@code count} bytes from {@code position} on; fewer at the end of the file. */
  static ByteBuffer bytes(FileChannel channel, long position, int count) throws IOException {
    ByteBuffer bytes = ByteBuffer.allocate(count);
    while (bytes.hasRemaining() && channel.read(bytes, position + bytes.position()) > 0) {
      // Goes on where the last read has stopped.
    }
    return bytes.flip();
  }

  /** The checksum of the format: two sums of words, each fed by the other. */
  private static final class Sum {
    private final ByteOrder order;
    private int one;
    private int two;

    Sum(ByteOrder order) {
      this.order = order;
    }

    void add(ByteBuffer bytes, int from, int count) {
      ByteBuffer words = bytes.slice(from, count).order(order);
      while (words.hasRemaining()) {
        one += words.getInt() + two;
        two += words.getInt() + one;
      }
    }

    boolean equalsThat(ByteBuffer bytes, int position) {
      return bytes.getInt(position) == one && bytes.getInt(position + 4) == two;
    }
  }
}
