package io.rshare.bootstrap.documentation;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Comparator;
import java.util.Set;
import java.util.stream.Stream;

/**
 * A folder that looks like a fresh clone of the repository: links to the folders and copies of the
 * files that a reader finds there, room for what the commands of a page write.
 */
final class Folder {
  /** The repository, whose module {@code bootstrap} runs the tests. */
  static final Path REPOSITORY = Path.of("..").toAbsolutePath().normalize();

  private static final Set<String> LEFT_OUT = Set.of(".git", "data", "target");

  private Folder() {}

  /** Lays such a folder of this name, anew, where it can be looked at after the run. */
  static Path lay(String page) throws IOException {
    Path scratch = REPOSITORY.resolve("bootstrap/target/pages").resolve(page);
    if (Files.exists(scratch)) {
      try (Stream<Path> old = Files.walk(scratch)) {
        for (Path path : old.sorted(Comparator.reverseOrder()).toList()) {
          Files.delete(path);
        }
      }
    }
    Files.createDirectories(scratch);
    try (Stream<Path> entries = Files.list(REPOSITORY)) {
      for (Path entry : entries.toList()) {
        Path name = entry.getFileName();
        if (LEFT_OUT.contains(name.toString())) {
          continue;
        }
        if (Files.isDirectory(entry)) {
          Files.createSymbolicLink(scratch.resolve(name), entry);
        } else {
          // With its times: ./rshare builds again when a file is newer than the program.
          Files.copy(entry, scratch.resolve(name), StandardCopyOption.COPY_ATTRIBUTES);
        }
      }
    }
    return scratch;
  }

  /** Tells {@code ./rshare} that the program which the build has just packaged is up to date. */
  static void markAsBuilt() throws IOException {
    Path app = REPOSITORY.resolve("bootstrap/target/app");
    if (!Files.exists(app.resolve("rshare.jar"))) {
      throw new AssertionError(
          "no program in " + app + "; these tests run after the phase package");
    }
    Files.writeString(app.resolve("built"), "");
  }
}
