package io.rshare.bootstrap;

import java.net.BindException;

/** Turns what goes wrong at start into a line that says what to do. */
final class StartProblem {
  private StartProblem() {}

  static String describe(Throwable failure, ServiceOptions options) {
    for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
      String text = String.valueOf(cause.getMessage());
      if (cause instanceof StartFailure) {
        return text;
      }
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
      if (cause instanceof java.sql.SQLException && cause.getCause() == null) {
        return "the database " + redacted(options.databaseUrl()) + " cannot be used: " + text;
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

  /** A URL may carry a password in its query. */
  private static String redacted(String url) {
    int query = url.indexOf('?');
    return query < 0 ? url : url.substring(0, query);
  }
}
