package io.rshare.persistence.embedded;

import io.rshare.persistence.embedded.WriteAheadLog.Generation;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Optional;
import java.util.zip.CRC32C;

/**
 * The file {@code rshare.db.sums}: a checksum for each page of the database, which has none of its
 * own, and how far its log has come.
 *
 * <p>Three parts, each in blocks of a disk of its own: what holds ({@link Header}, synced when it
 * changes), the last commit ({@link Mark}, never synced: it is a lower bound), the checksums.
 */
final class PageChecksums implements AutoCloseable {
  private static final long MAGIC = 0x5253_4855_4d53_3031L;
  private static final int PART = 4096;
  private static final int HEADER_BYTES = 40;
  private static final int MARK_BYTES = 12;

  private final FileChannel channel;

  private PageChecksums(FileChannel channel) {
    this.channel = channel;
  }

  /** Validity of the checksums. */
  enum State {
    /** Nothing: somebody who keeps no checksums is writing. */
    UNKNOWN,
    /** The checksums are those of the file, and it has no log. */
    CLOSED,
    /** The checksums are those of the file, but for the pages that are in its log. */
    OPEN
  }

  /**
   * What holds.
   *
   * @param state what can be said
   * @param pageSize bytes of a page
   * @param pages how many have a checksum
   * @param log the log that is in use
   * @param folded how many frames of that log are in the file; the next write may begin another log
   *     if that is all of it
   */
  record Header(State state, int pageSize, int pages, Generation log, int folded) {}

  /**
   * A commit that was synced.
   *
   * @param log where it stands
   * @param frames how far the log went then
   */
  record Mark(Generation log, int frames) {}

  /** Those of {@code file}; none if there are none yet. */
  static Optional<PageChecksums> of(EmbeddedFile file) throws IOException {
    Path path = path(file);
    return path.toFile().length() == 0
        ? Optional.empty()
        : Optional.of(
            new PageChecksums(
                FileChannel.open(path, StandardOpenOption.READ, StandardOpenOption.WRITE)));
  }

  /** Those of {@code file}, which are made if there are none. */
  static PageChecksums made(EmbeddedFile file) throws IOException {
    try {
      Durable.create(path(file));
    } catch (FileAlreadyExistsException known) {
      // Then these.
    }
    return new PageChecksums(
        FileChannel.open(path(file), StandardOpenOption.READ, StandardOpenOption.WRITE));
  }

  static Path path(EmbeddedFile file) {
    return file.beside(".sums");
  }

  /** Nothing if it is damaged. */
  Optional<Header> header() throws IOException {
    ByteBuffer bytes = WriteAheadLog.bytes(channel, 0, HEADER_BYTES);
    if (!isWhole(bytes, HEADER_BYTES) || bytes.getLong(0) != MAGIC) {
      return Optional.empty();
    }
    return Optional.of(
        new Header(
            State.values()[bytes.getInt(8)],
            bytes.getInt(12),
            bytes.getInt(16),
            Generation.at(bytes, 20),
            bytes.getInt(28)));
  }

  /** Writes {@code header} and has the disk keep it, with all that was written before. */
  void write(Header header) throws IOException {
    ByteBuffer bytes = ByteBuffer.allocate(HEADER_BYTES);
    bytes.putLong(MAGIC).putInt(header.state.ordinal()).putInt(header.pageSize);
    bytes.putInt(header.pages).putInt(header.log.first()).putInt(header.log.second());
    bytes.putInt(header.folded);
    write(bytes.position(HEADER_BYTES), 0);
    channel.force(false);
  }

  /** Nothing before the first, and if it is damaged. */
  Optional<Mark> mark() throws IOException {
    ByteBuffer bytes = WriteAheadLog.bytes(channel, PART, MARK_BYTES + 4);
    return isWhole(bytes, MARK_BYTES + 4)
        ? Optional.of(new Mark(Generation.at(bytes, 0), bytes.getInt(8)))
        : Optional.empty();
  }

  void write(Mark mark) throws IOException {
    ByteBuffer bytes = ByteBuffer.allocate(MARK_BYTES + 4);
    bytes.putInt(mark.log.first()).putInt(mark.log.second()).putInt(mark.frames);
    write(bytes.position(MARK_BYTES + 4), PART);
  }

  /** The checksums of the first {@code pages}, in their order. */
  ByteBuffer sums(int pages) throws IOException {
    return WriteAheadLog.bytes(channel, 2L * PART, Math.multiplyExact(pages, 4));
  }

  /** The checksum of the page number {@code page}, which counts from 1. */
  void write(int page, int sum) throws IOException {
    fully(ByteBuffer.allocate(4).putInt(0, sum), 2L * PART + (page - 1) * 4L);
  }

  /** The checksums of all pages in their order, in place of what was there. */
  void write(ByteBuffer sums) throws IOException {
    channel.truncate(2L * PART);
    fully(sums, 2L * PART);
  }

  private void write(ByteBuffer part, long position) throws IOException {
    int end = part.position();
    part.putInt(end - 4, sum(part.array(), end - 4));
    fully(part.flip(), position);
  }

  private void fully(ByteBuffer bytes, long position) throws IOException {
    long at = position;
    while (bytes.hasRemaining()) {
      at += channel.write(bytes, at);
    }
  }

  private static boolean isWhole(ByteBuffer part, int bytes) {
    return part.remaining() == bytes && part.getInt(bytes - 4) == sum(part.array(), bytes - 4);
  }

  /** The checksum of the first {@code count} of {@code bytes}. */
  static int sum(byte[] bytes, int count) {
    var sum = new CRC32C();
    sum.update(bytes, 0, count);
    return (int) sum.getValue();
  }

  @Override
  public void close() throws IOException {
    channel.close();
  }
}
