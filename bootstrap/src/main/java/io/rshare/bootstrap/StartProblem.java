package io.rshare.bootstrap;

import io.rshare.persistence.database.MasterKeyException;
import io.rshare.persistence.embedded.DamagedStoreException;
import io.rshare.persistence.embedded.EmbeddedFile;
import io.rshare.persistence.embedded.NativeLibraryException;
import io.rshare.persistence.embedded.StoreInUseException;
import io.rshare.persistence.legacy.FormerStoreException;
import io.rshare.persistence.schema.NewerSchemaException;
import io.rshare.persistence.schema.UnfinishedCopyException;
import java.net.BindException;
import java.nio.file.Path;
import java.sql.SQLException;
import org.sqlite.SQLiteException;

/** Turns a failure to start into a line that says what to do. */
final class StartProblem {
  private static final String DAMAGED =
      "; restore a backup (rshare store restore FILE), or move the file away to start with an"
          + " empty store";

  private StartProblem() {}

  static StartFailure of(Throwable failure, ServiceOptions options) {
    for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
      if (cause instanceof StartFailure known) {
        return new StartFailure(String.valueOf(known.getMessage()), known.status(), failure);
      }
      if (cause instanceof MasterKeyException) {
        return new StartFailure(
            String.valueOf(cause.getMessage()), StartFailure.MISCONFIGURED, failure);
      }
    }
    return new StartFailure(describe(failure, options), StartFailure.UNAVAILABLE, failure);
  }

  private static String describe(Throwable failure, ServiceOptions options) {
    for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
      String text = String.valueOf(cause.getMessage());
      if (cause instanceof NewerSchemaException
          || cause instanceof UnfinishedCopyException
          || cause instanceof StoreInUseException
          || cause instanceof NativeLibraryException
          || cause instanceof FormerStoreException) {
        return text;
      }
      if (cause instanceof DamagedStoreException) {
        return text + DAMAGED;
      }
      if (cause instanceof SQLiteException embedded) {
        return embedded(embedded, options);
      }
      if (cause instanceof BindException) {
        return "port "
            + options.port()
            + " on "
            + options.host()
            + " is taken; choose another with --port";
      }
      if (cause instanceof SQLException sql && cause.getCause() == null) {
        return "the database " + kind(options.databaseUrl()) + " cannot be used: " + text(sql);
      }
    }
    return "the service could not start: " + root(failure);
  }

  private static Throwable root(Throwable failure) {
    Throwable cause = failure;
    while (cause.getCause() != null) {
      cause = cause.getCause();
    }
    return cause;
  }

  private static String embedded(SQLiteException problem, ServiceOptions options) {
    Path file = EmbeddedFile.of(options.databaseUrl()).path();
    return "the database "
        + file
        + switch (problem.getResultCode().code & 0xff) {
          case 11, 26 -> " is damaged" + DAMAGED;
          case 13 -> " cannot be written: the disk is full; make room on it";
          case 3, 8, 14 ->
              " cannot be opened for writing; see to the permissions of the file and its folder";
          case 5, 6 -> " is kept busy by another process; end that one";
          default -> " cannot be used: " + problem.getMessage();
        };
  }

  /** Only what kind of database it is: the rest of a URL may hold a password. */
  private static String kind(String url) {
    int end = url.indexOf(':', "jdbc:".length());
    return end < 0 ? "given with --db" : url.substring(0, end);
  }

  /** Messages about values repeat the values, which may be secrets. */
  private static String text(SQLException problem) {
    String state = String.valueOf(problem.getSQLState());
    return state.startsWith("22") || state.startsWith("23")
        ? "a value was refused (SQL state " + state + ")"
        : String.valueOf(problem.getMessage());
  }
}
