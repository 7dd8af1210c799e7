package io.rshare.authz.parse;

import io.rshare.authz.syntax.Location;

/** Why a text is not JSON, and where. */
public final class JsonProblem extends Exception {
  private static final long serialVersionUID = 1L;

  private final transient Location at;

  JsonProblem(Location at, String message) {
    super(message, null, false, false);
    this.at = at;
  }

  /** Where reading stopped. */
  public Location at() {
    return at;
  }

  /** The reason, as a sentence for the person who wrote the text. */
  public String reason() {
    return String.valueOf(getMessage());
  }
}
