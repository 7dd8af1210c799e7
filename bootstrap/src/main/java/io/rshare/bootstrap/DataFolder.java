package io.rshare.bootstrap;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** The data folder: of its owner alone (mode 700), and every file of the service in it (600). */
final class DataFolder {
  private static final String DATABASE = "rshare.mv.db";

  /**
   * How the names of the service's own files begin; a user may keep others beside them. Not the
   * master key: one that others could read is not closed in silence but refused.
   */
  private static final List<String> OWN =
      List.of("rshare.", "service.json", "authority.", "truststore.", "certificate.");

  private DataFolder() {}

  /**
   * Makes the folder if it is not there and closes what is open in it. The database's file is made
   * here, because the database would make it with whatever rights the umask leaves.
   */
  static void prepare(Path data, boolean embedded) throws IOException {
    PrivateFile.folder(data);
    Path database = data.resolve(DATABASE);
    if (embedded && !Files.exists(database)) {
      PrivateFile.create(database);
    }
    try (Stream<Path> files = Files.walk(data, 2)) {
      for (Path file : files.filter(DataFolder::isOwn).toList()) {
        PrivateFile.close(file);
      }
    }
  }

  private static boolean isOwn(Path path) {
    String name = path.getFileName().toString();
    return Files.isRegularFile(path) && OWN.stream().anyMatch(name::startsWith);
  }
}
