package io.rshare.http;

import java.io.Serial;

/** A body whose chunks cannot be told apart; nothing after it on the connection can be read. */
final class UnreadableBodyException extends RuntimeException {
  @Serial private static final long serialVersionUID = 1L;

  UnreadableBodyException(Throwable cause) {
    super("unreadable body", cause, false, false);
  }
}
