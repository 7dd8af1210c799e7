package io.rshare.http.rest.schema;

import java.io.Serial;

/** JSON that does not look as it should; the message says where and how, for whoever sent it. */
public final class MisfitException extends RuntimeException {
  @Serial private static final long serialVersionUID = 1L;

  private final String path;

  MisfitException(String pointer, String problem) {
    super(
        (pointer.isEmpty() ? "The body" : "'" + pointer + "'") + " " + problem + ".",
        null,
        false,
        false);
    this.path = pointer.isEmpty() ? pointer : pointer.substring(1);
  }

  /** Where it is: names and indexes from the outside in, joined by slashes; empty for the whole. */
  public String path() {
    return path;
  }
}
