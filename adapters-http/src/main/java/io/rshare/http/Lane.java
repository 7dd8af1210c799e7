package io.rshare.http;

/** Which threads answer a call: a few heavy ones at once must not take the memory of all others. */
public enum Lane {
  /** Calls as clients make them all the time. */
  USUAL,
  /** Calls that are large, or make much of little. */
  LARGE,
  /** Calls of administrators, which look at the whole world. */
  ADMINISTRATION;

  /** Bodies up to this many bytes make a call a usual one. */
  private static final int USUAL_BODY = 16 * 1024;

  /** The lane of a call that is unusual in nothing but the size of its body. */
  public static Lane ofBody(int bytes) {
    return bytes <= USUAL_BODY ? USUAL : LARGE;
  }
}
