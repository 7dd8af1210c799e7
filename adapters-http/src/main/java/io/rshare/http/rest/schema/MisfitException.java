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

  /** The pointer to the member {@code name} of what {@code pointer} leads to (RFC 6901, 3). */
  static String at(String pointer, String name) {
    return pointer + "/" + name.replace("~", "~0").replace("/", "~1");
  }

  /** The place of the value: a JSON pointer without its first slash; empty for the whole. */
  public String path() {
    return path;
  }
}
