package io.rshare.http;

import io.rshare.http.wire.Headers;
import io.rshare.http.wire.RawRequest;

/** Reads what it can of the beginning of something that may be no HTTP request. */
final class HeadText {
  private static final int MOST_LINES = 100;

  private HeadText() {}

  /** The target and the headers in {@code text}, as far as there are any. */
  static RawRequest read(String text) {
    var headers = new Headers();
    String[] lines = text.split("\r?\n", MOST_LINES);
    for (int i = 1; i < lines.length && !lines[i].isEmpty(); i++) {
      int colon = lines[i].indexOf(':');
      if (colon > 0) {
        headers.add(lines[i].substring(0, colon).strip(), lines[i].substring(colon + 1).strip());
      }
    }
    String[] words = lines[0].split(" ", 3);
    String target = words.length > 1 && words[1].startsWith("/") ? words[1] : "/";
    int query = target.indexOf('?');
    return new RawRequest(
        words[0],
        query < 0 ? target : target.substring(0, query),
        query < 0 ? "" : target.substring(query + 1),
        headers,
        new byte[0],
        "",
        false);
  }
}
