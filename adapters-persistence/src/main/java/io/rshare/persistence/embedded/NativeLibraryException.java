package io.rshare.persistence.embedded;

/** The native library of SQLite cannot be loaded; the message says what to do, in one sentence. */
public final class NativeLibraryException extends RuntimeException {
  private static final long serialVersionUID = 1;

  NativeLibraryException(String message, Throwable cause) {
    super(message, cause);
  }
}
