package io.rshare.bootstrap;

/**
 * Something the user can mend before starting again; the message says what, in a line or a list.
 */
public final class StartFailure extends RuntimeException {
  private static final long serialVersionUID = 1L;

  StartFailure(String message) {
    super(message);
  }

  StartFailure(String message, Throwable cause) {
    super(message, cause);
  }
}
