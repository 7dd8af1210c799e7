package io.rshare.persistence.embedded;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.Optional;

/**
 * Which file it is, whatever its name. A database whose file was deleted or replaced goes on
 * writing to one that nobody will ever find.
 */
public final class FileIdentity {
  private final Path path;
  private final Optional<Object> known;

  /** Of the file that is at {@code path} now. */
  public FileIdentity(Path path) {
    this.path = path;
    this.known = key(path);
  }

  /** The reason why the file is no longer this one, if it is gone or replaced. */
  public Optional<String> trouble() {
    if (!Files.exists(path)) {
      return Optional.of("the file of the database is gone");
    }
    return key(path).equals(known)
        ? Optional.empty()
        : Optional.of("the file of the database was replaced");
  }

  private static Optional<Object> key(Path path) {
    try {
      return Optional.ofNullable(Files.readAttributes(path, BasicFileAttributes.class).fileKey());
    } catch (IOException e) {
      return Optional.empty();
    }
  }
}
