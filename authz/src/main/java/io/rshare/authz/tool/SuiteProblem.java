package io.rshare.authz.tool;

import io.rshare.authz.syntax.Location;

/** Why a suite cannot be run: what is wrong and where in the file. */
public record SuiteProblem(String file, Location at, String message) {
  /** The form editors and CI systems turn into a link. */
  @Override
  public String toString() {
    return file + ":" + at.line() + ":" + at.column() + ": " + message;
  }
}
