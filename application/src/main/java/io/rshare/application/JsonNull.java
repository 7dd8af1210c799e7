package io.rshare.application;

/** The JSON value {@code null}, which is not the same as a value that is absent. */
public enum JsonNull {
  /** The only one there is. */
  NULL;

  @Override
  public String toString() {
    return "null";
  }
}
