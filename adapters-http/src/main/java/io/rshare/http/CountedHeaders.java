package io.rshare.http;

import io.netty.handler.codec.http.DefaultHttpHeaders;
import io.netty.handler.codec.http.HttpHeaderNames;
import io.netty.handler.codec.http.HttpHeaders;
import io.netty.handler.codec.http.TooLongHttpHeaderException;
import io.netty.util.AsciiString;

/**
 * Headers while they come in: an honest request has some thirty, and each takes far more memory
 * than bytes on the wire. Remembers what was said about the length of the body, too, since the
 * decoder takes away what it holds to be contradictory.
 */
final class CountedHeaders extends DefaultHttpHeaders {
  /** About what a header takes beside its text. */
  static final int BYTES_EACH = 160;

  private final int most;
  private int count;
  private int lengths;
  private int codings;

  CountedHeaders(int most) {
    this.most = most;
  }

  /** The number of headers. */
  int count() {
    return count;
  }

  /** The number of them that were {@code Content-Length}. */
  int lengths() {
    return lengths;
  }

  /** The number of them that were {@code Transfer-Encoding}. */
  int codings() {
    return codings;
  }

  @Override
  public HttpHeaders add(CharSequence name, Object value) {
    note(name);
    return super.add(name, value);
  }

  @Override
  public HttpHeaders add(String name, Object value) {
    note(name);
    return super.add(name, value);
  }

  private void note(CharSequence name) {
    if (++count > most) {
      throw new TooLongHttpHeaderException("more than " + most + " headers");
    }
    if (AsciiString.contentEqualsIgnoreCase(HttpHeaderNames.CONTENT_LENGTH, name)) {
      lengths++;
    } else if (AsciiString.contentEqualsIgnoreCase(HttpHeaderNames.TRANSFER_ENCODING, name)) {
      codings++;
    }
  }
}
