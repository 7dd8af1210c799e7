package io.rshare.bootstrap;

import io.rshare.persistence.embedded.Durable;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.EnumSet;
import java.util.Set;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Files (mode 600) and folders (700) of their owner alone, whatever the umask. */
public final class PrivateFile {
  private static final Logger LOG = LoggerFactory.getLogger(PrivateFile.class);
  private static final Set<PosixFilePermission> FILE = PosixFilePermissions.fromString("rw-------");
  private static final Set<PosixFilePermission> FOLDER =
      PosixFilePermissions.fromString("rwx------");

  private PrivateFile() {}

  /** Writes what a file is to hold. */
  public interface Content {
    void writeTo(OutputStream out) throws IOException;
  }

  /** Replaces {@code path} in one step, so that a reader never sees half of it. */
  public static void write(Path path, Content content) throws IOException {
    Path draft = path.resolveSibling(path.getFileName() + ".new");
    Files.deleteIfExists(draft);
    create(draft);
    try (OutputStream out = Files.newOutputStream(draft)) {
      content.writeTo(out);
    }
    // A key that is gone after a power failure takes every secret with it.
    Durable.file(draft);
    Durable.rename(draft, path);
  }

  /** Makes an empty file. */
  static void create(Path path) throws IOException {
    if (hasModes(path)) {
      Files.createFile(path, PosixFilePermissions.asFileAttribute(FILE));
      close(path);
    } else {
      Files.createFile(path);
    }
  }

  /** Makes the folder if it is not there, and closes it to others in any case. */
  public static void folder(Path path) throws IOException {
    if (!Files.isDirectory(path)) {
      Files.createDirectories(path);
    }
    close(path);
  }

  /**
   * Takes the rights of others to {@code path} away; where only another user may do that, as for a
   * volume that is mounted here, it is told and left.
   */
  static void close(Path path) throws IOException {
    if (!isClosed(path)) {
      try {
        Files.setPosixFilePermissions(path, wanted(path));
      } catch (FileSystemException e) {
        LOG.warn("The rights of {} cannot be changed: {}", path, e.getReason());
      }
    }
  }

  /** True if {@code path} has the rights that it should have, or can have none. */
  static boolean isClosed(Path path) throws IOException {
    return !hasModes(path) || Files.getPosixFilePermissions(path).equals(wanted(path));
  }

  private static Set<PosixFilePermission> wanted(Path path) {
    return Files.isDirectory(path) ? FOLDER : FILE;
  }

  /** Throws {@link StartFailure} if anybody but the owner has a right to the key {@code path}. */
  static void requirePrivate(Path path) throws IOException {
    require(path, "chmod 600", EnumSet.complementOf(EnumSet.copyOf(FOLDER)));
  }

  /**
   * Throws {@link StartFailure} if everybody has a right to the key {@code path}; its group may,
   * since those who hand out certificates often do so by group.
   */
  public static void requireNotPublic(Path path) throws IOException {
    require(path, "chmod o=", PosixFilePermissions.fromString("------rwx"));
  }

  private static void require(Path path, String remedy, Set<PosixFilePermission> forbidden)
      throws IOException {
    if (hasModes(path)) {
      Set<PosixFilePermission> rights = EnumSet.noneOf(PosixFilePermission.class);
      rights.addAll(Files.getPosixFilePermissions(path));
      rights.retainAll(forbidden);
      if (!rights.isEmpty()) {
        throw new StartFailure(
            "others can read the key file " + path + "; close it with: " + remedy + " " + path);
      }
    }
  }

  private static boolean hasModes(Path path) {
    return path.getFileSystem().supportedFileAttributeViews().contains("posix");
  }
}
