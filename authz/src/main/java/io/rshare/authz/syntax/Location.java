package io.rshare.authz.syntax;

/** A place in a text, both numbers counted from 1; line 0 means the place is not known. */
public record Location(int line, int column) {
  /** For what was not read from a text. */
  public static final Location UNKNOWN = new Location(0, 0);
}
