package io.rshare.bootstrap;

import io.micronaut.context.ApplicationContext;
import io.rshare.bootstrap.settings.GivenSettings;
import io.rshare.persistence.embedded.DamagedStoreException;
import io.rshare.persistence.embedded.EmbeddedFile;
import io.rshare.persistence.embedded.NativeLibrary;
import io.rshare.persistence.embedded.StoredPages;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The database of a service, opened by a command: the parts are there, nobody is answered. */
public final class OpenedStore implements AutoCloseable {
  private static final Map<String, Object> IDLE =
      Map.of("rshare.lifecycle.interval", "24h", "rshare.world.poll-interval", "24h");
  private static final Map<String, Object> READ_ONLY =
      Map.of(
          "rshare.lifecycle.interval",
          "24h",
          "rshare.world.poll-interval",
          "24h",
          "rshare.read-only",
          true);

  private final ApplicationContext context;
  private final Optional<Path> scratch;

  private OpenedStore(ApplicationContext context, Optional<Path> scratch) {
    this.context = context;
    this.scratch = scratch;
  }

  /**
   * The database at {@code url}, else the one embedded in {@code data}. Throws a message for the
   * user if it cannot be opened.
   */
  public static OpenedStore of(Path data, Optional<String> url) {
    if (url.isPresent()) {
      requireMasterKey(data);
    }
    return open(options(data, url), IDLE, Optional.empty());
  }

  /**
   * The same to read only: an embedded database is copied first, for a service may have it; any
   * other is left as it is, schema included.
   */
  public static OpenedStore toRead(Path data, Optional<String> url) throws IOException {
    if (url.isPresent()) {
      requireMasterKey(data);
      return open(options(data, url), READ_ONLY, Optional.empty());
    }
    if (!Files.exists(data.resolve(ServiceOptions.EMBEDDED))
        && !Files.exists(data.resolve(ServiceOptions.FORMER))) {
      throw new NoSuchFileException(data.resolve(ServiceOptions.EMBEDDED).toString());
    }
    return copied(data, Files.createTempDirectory("rshare-copy"));
  }

  /** A copy in {@code scratch}, which is gone when the copy is closed or cannot be opened. */
  static OpenedStore copied(Path data, Path scratch) throws IOException {
    Path copy = scratch.resolve(ServiceOptions.EMBEDDED);
    String url = "jdbc:sqlite:" + copy.toAbsolutePath();
    try {
      copy(data, copy);
      return open(options(data, Optional.of(url)), IDLE, Optional.of(scratch));
    } catch (IOException | RuntimeException e) {
      Scratch.delete(scratch);
      throw e;
    }
  }

  /** What is stored at this moment; or the file of a former release, which comes over in there. */
  private static void copy(Path data, Path copy) throws IOException {
    var file = new EmbeddedFile(data.resolve(ServiceOptions.EMBEDDED));
    if (file.exists()) {
      NativeLibrary.load();
      try {
        StoredPages.settleUnused(file);
        file.copyTo(copy);
      } catch (SQLException | DamagedStoreException e) {
        throw new StartFailure(
            "the database " + file.path() + " cannot be read: " + e, StartFailure.UNAVAILABLE, e);
      }
    } else {
      Files.copy(data.resolve(ServiceOptions.FORMER), copy.resolveSibling(ServiceOptions.FORMER));
    }
  }

  /** One made here would fit no database but a new one, and lock the nodes of that out. */
  private static void requireMasterKey(Path data) {
    if (!MasterKey.isKnown(data)) {
      throw new StartFailure("name the master key of that database in " + MasterKey.VARIABLE);
    }
  }

  private static OpenedStore open(
      ServiceOptions options, Map<String, Object> configuration, Optional<Path> scratch) {
    GivenSettings settings = StartCheck.settings(configuration);
    List<String> problems = StartCheck.storeProblems(options, settings);
    if (!problems.isEmpty()) {
      throw new StartFailure(problems);
    }
    try {
      DataFolder.prepare(options.data(), options.database().isEmpty());
      return new OpenedStore(ServiceContext.start(options, settings), scratch);
    } catch (IOException e) {
      throw new StartFailure(
          "cannot use the data folder " + options.data() + ": " + e, StartFailure.MISCONFIGURED, e);
    } catch (RuntimeException e) {
      throw StartProblem.of(e, options);
    }
  }

  private static ServiceOptions options(Path data, Optional<String> url) {
    return new ServiceOptions("127.0.0.1", 0, data, url, Optional.empty(), false);
  }

  /** The part of this type. */
  public <T> T bean(Class<T> type) {
    return context.getBean(type);
  }

  @Override
  public void close() throws IOException {
    context.close();
    if (scratch.isPresent()) {
      Scratch.delete(scratch.get());
    }
  }
}
