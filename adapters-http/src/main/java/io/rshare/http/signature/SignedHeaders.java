package io.rshare.http.signature;

import io.rshare.http.wire.Headers;
import java.util.HashSet;
import java.util.Set;

/** The rules of the {@code SignedHeaders} list. */
final class SignedHeaders {
  private static final String SIGNED_PREFIX = "x-acs-";

  private SignedHeaders() {}

  /**
   * True if {@code list} is in order and covers what must be covered: lower-case names, ascending,
   * each of a header that came exactly once, and among them every {@code x-acs-*} header there is
   * (documented: all common headers that are present must be signed) and the type of the body,
   * which decides what its bytes mean (observed: every client that sends one signs it). Not the
   * host: two of the six clients leave it out.
   */
  static boolean cover(String list, Headers headers, boolean hasBody) {
    Set<String> signed = new HashSet<>();
    String previous = "";
    for (String name : list.split(";", -1)) {
      if (name.compareTo(previous) <= 0 || headers.only(name).isEmpty()) {
        return false;
      }
      signed.add(name);
      previous = name;
    }
    for (String name : headers.names()) {
      boolean mustBeSigned =
          name.startsWith(SIGNED_PREFIX) || (hasBody && name.equals("content-type"));
      if (mustBeSigned && !signed.contains(name)) {
        return false;
      }
    }
    return true;
  }

  /** Appends a line for each header of {@code list}; one that is absent has an empty line. */
  static void canonical(String list, Headers headers, StringBuilder out) {
    if (list.isEmpty()) {
      return;
    }
    for (String name : list.split(";", -1)) {
      out.append(name).append(':').append(headers.only(name).orElse("")).append('\n');
    }
  }
}
