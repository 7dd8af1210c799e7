package io.rshare.persistence.embedded;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import org.jspecify.annotations.Nullable;

/** Says that this process, and no other, has an embedded database; gone with the process. */
public final class StoreLock implements AutoCloseable {
  private final FileChannel channel;

  private StoreLock(FileChannel channel) {
    this.channel = channel;
  }

  /** The lock of {@code file}; throws if another has it. */
  public static StoreLock of(EmbeddedFile file) throws IOException {
    Path path = file.beside(".lock");
    try {
      Durable.create(path);
    } catch (FileAlreadyExistsException e) {
      // Left by a process that has ended, or in use: the lock tells.
    }
    FileChannel channel = FileChannel.open(path, StandardOpenOption.WRITE);
    if (locked(channel) == null) {
      channel.close();
      throw new StoreInUseException(file.path());
    }
    return new StoreLock(channel);
  }

  private static @Nullable FileLock locked(FileChannel channel) throws IOException {
    try {
      return channel.tryLock();
    } catch (OverlappingFileLockException e) {
      return null;
    } catch (IOException e) {
      channel.close();
      throw e;
    }
  }

  @Override
  public void close() throws IOException {
    channel.close();
  }
}
