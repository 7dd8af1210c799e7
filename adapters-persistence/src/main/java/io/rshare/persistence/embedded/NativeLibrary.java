package io.rshare.persistence.embedded;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import org.sqlite.SQLiteJDBCLoader;
import org.sqlite.util.LibraryLoaderUtil;

/** The native library of SQLite, which the driver writes into a folder and loads from there. */
public final class NativeLibrary {
  /** The driver's own property, which takes precedence over that of Java. */
  private static final String FOLDER_OF_DRIVER = "org.sqlite.tmpdir";

  private static final String FOLDER_OF_JAVA = "java.io.tmpdir";

  private NativeLibrary() {}

  /**
   * Loads it, unless it is loaded; throws {@link NativeLibraryException} if that fails. Called
   * before the first connection, which would fail without a word about the folder.
   */
  public static void load() {
    try {
      SQLiteJDBCLoader.initialize();
    } catch (Exception e) {
      throw new NativeLibraryException(explain(e), e);
    }
  }

  private static String explain(Exception failure) {
    String resource =
        LibraryLoaderUtil.getNativeLibResourcePath() + "/" + LibraryLoaderUtil.getNativeLibName();
    try (InputStream library = SQLiteJDBCLoader.class.getResourceAsStream(resource)) {
      if (library == null) {
        return "SQLite does not run on this platform, use MySQL (--db): " + failure.getMessage();
      }
      String property =
          System.getProperty(FOLDER_OF_DRIVER) == null ? FOLDER_OF_JAVA : FOLDER_OF_DRIVER;
      Path folder = Path.of(System.getProperty(property, ""));
      return "the native library of SQLite cannot be loaded from the folder for temporary files "
          + folder
          + ": "
          + reason(library, folder, failure)
          + "; name a folder that is writable and not mounted noexec with RSHARE_JAVA_OPTS=-D"
          + property
          + "=FOLDER";
    } catch (IOException e) {
      return "the native library of SQLite cannot be read: " + e;
    }
  }

  /** The driver keeps the reason to itself, so this does once more what it did. */
  private static String reason(InputStream library, Path folder, Exception failure) {
    try {
      Path copy = Files.createTempFile(folder, "rshare-", ".so");
      try {
        Files.copy(library, copy, StandardCopyOption.REPLACE_EXISTING);
        System.load(copy.toAbsolutePath().toString());
        return String.valueOf(failure.getMessage());
      } catch (UnsatisfiedLinkError e) {
        return String.valueOf(e.getMessage()).replace(copy.toAbsolutePath() + ": ", "");
      } finally {
        Files.deleteIfExists(copy);
      }
    } catch (IOException e) {
      return "no file can be written there (" + e + ")";
    }
  }
}
