package io.rshare.bootstrap;

import java.util.List;

/**
 * Something the user can mend before starting again; the message says what, in a line or a list.
 */
public final class StartFailure extends RuntimeException {
  private static final long serialVersionUID = 1L;

  /** Exit status where the same start may succeed later, such as that of a port that is taken. */
  static final int UNAVAILABLE = 1;

  /** Exit status where options, settings or files have to be changed first. */
  static final int MISCONFIGURED = 2;

  private final int status;

  private StartFailure(String message, int status) {
    super(message);
    this.status = status;
  }

  /** Options, settings or files have to be changed, as each of {@code problems} says. */
  StartFailure(List<String> problems) {
    this(String.join("\n", problems), MISCONFIGURED);
  }

  /** Options, settings or files have to be changed. */
  public StartFailure(String message) {
    this(message, MISCONFIGURED);
  }

  /** The same, with what brought it about. */
  public StartFailure(String message, Throwable cause) {
    this(message, MISCONFIGURED, cause);
  }

  StartFailure(String message, int status, Throwable cause) {
    super(message, cause);
    this.status = status;
  }

  /** The exit status that tells it. */
  int status() {
    return status;
  }
}
