package io.rshare.persistence.embedded;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Objects;

/** Has the disk keep what was done to files and folders, so that a power failure undoes none. */
public final class Durable {
  private Durable() {}

  /** Syncs the content of {@code file}. */
  public static void file(Path file) throws IOException {
    try (FileChannel channel = FileChannel.open(file, StandardOpenOption.WRITE)) {
      channel.force(true);
    }
  }

  /** Makes an empty file for its owner alone, whatever the umask. */
  public static void create(Path file) throws IOException {
    if (file.getFileSystem().supportedFileAttributeViews().contains("posix")) {
      Files.createFile(
          file, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
    } else {
      Files.createFile(file);
    }
  }

  /** Which files {@code folder} has, and that there is this folder. */
  public static void folder(Path folder) throws IOException {
    Path absolute = folder.toAbsolutePath();
    entries(absolute);
    Path parent = absolute.getParent();
    if (parent != null) {
      entries(parent);
    }
  }

  /** Gives {@code file} the name {@code to}, in the same folder, in one step. */
  public static void rename(Path file, Path to) throws IOException {
    Files.move(file, to, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    folder(folderOf(to));
  }

  /** The folder that {@code file} lies in. */
  static Path folderOf(Path file) {
    return Objects.requireNonNull(file.toAbsolutePath().getParent());
  }

  private static void entries(Path folder) throws IOException {
    // Folders cannot be opened on Windows, and need not be.
    if (Files.getFileStore(folder).supportsFileAttributeView("posix") && Files.isReadable(folder)) {
      try (FileChannel channel = FileChannel.open(folder, StandardOpenOption.READ)) {
        channel.force(true);
      }
    }
  }
}
