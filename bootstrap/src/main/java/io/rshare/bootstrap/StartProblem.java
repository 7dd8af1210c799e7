package io.rshare.bootstrap;

import io.rshare.persistence.database.MasterKeyException;
import java.net.BindException;
import java.sql.SQLException;

/** Turns a failure to start into a line that says what to do. */
final class StartProblem {
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
      if (cause instanceof BindException) {
        return "port "
            + options.port()
            + " on "
            + options.host()
            + " is taken; choose another with --port";
      }
      if (text.contains("Database may be already in use")) {
        return "the data folder "
            + options.data()
            + " is in use by another service; name another with --data";
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
