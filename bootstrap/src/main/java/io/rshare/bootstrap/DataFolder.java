package io.rshare.bootstrap;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The data folder: of its owner alone (mode 700), and every file of the service in it (600). */
final class DataFolder {
  private static final Logger LOG = LoggerFactory.getLogger(DataFolder.class);
  private static final String TLS = "tls";

  /** Not the master key: one that others could read is not closed in silence but refused. */
  private static final Set<String> CLOSED = Set.of("service.json", "service.json.new");

  /** The last is no file of the service, but of the file system that is mounted here. */
  private static final Set<String> OTHERS =
      Set.of("master.key", "master.key.new", TLS, "lost+found");

  private static final Set<String> TLS_FILES =
      Set.of("authority.pem", "truststore.p12", "certificate.pem", "certificate.key");

  private DataFolder() {}

  /**
   * Makes the folder if it is not there and closes what is open in it. A folder that was there and
   * holds files of others keeps its rights. The database's file is made here, because the database
   * would make it with whatever rights the umask leaves.
   */
  static void prepare(Path data, boolean embedded) throws IOException {
    if (!Files.isDirectory(data) || isOurs(data)) {
      PrivateFile.folder(data);
    } else if (!PrivateFile.isClosed(data)) {
      LOG.warn("{} holds files of others, so its rights are left as they are", data);
    }
    Path database = data.resolve(ServiceOptions.EMBEDDED);
    if (embedded && !Files.exists(database)) {
      PrivateFile.create(database);
    }
    closeFiles(data);
  }

  /** Closes the files of the service in the folder. */
  static void closeFiles(Path data) throws IOException {
    closeFiles(data, DataFolder::isClosed);
    Path tls = data.resolve(TLS);
    if (Files.isDirectory(tls) && Files.isReadable(tls)) {
      closeFiles(tls, TLS_FILES::contains);
    }
  }

  private static void closeFiles(Path folder, Predicate<String> wanted) throws IOException {
    try (Stream<Path> files = Files.list(folder)) {
      for (Path file : files.filter(Files::isRegularFile).toList()) {
        if (wanted.test(file.getFileName().toString())) {
          PrivateFile.close(file);
        }
      }
    }
  }

  private static boolean isOurs(Path data) throws IOException {
    try (Stream<Path> files = Files.list(data)) {
      return files
          .map(file -> file.getFileName().toString())
          .allMatch(name -> isClosed(name) || OTHERS.contains(name));
    }
  }

  /** The database has further files while it works. */
  private static boolean isClosed(String name) {
    return name.startsWith("rshare.") || CLOSED.contains(name);
  }
}
