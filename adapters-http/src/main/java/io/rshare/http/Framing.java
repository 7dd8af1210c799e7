package io.rshare.http;

import io.netty.handler.codec.http.HttpHeaderNames;
import io.netty.handler.codec.http.HttpHeaders;
import io.netty.handler.codec.http.HttpRequest;
import io.netty.handler.codec.http.HttpVersion;
import io.rshare.domain.fault.FaultCode;
import java.util.List;
import java.util.Optional;

/**
 * Checks that leave no doubt where a request ends and whom it is for. Whoever stands in front of
 * the service must never come to another answer, so what could be read in two ways is not read.
 *
 * @see <a href="https://www.rfc-editor.org/rfc/rfc9112#section-6.3">RFC 9112, 6.3</a>
 */
final class Framing {
  private static final int MOST_DIGITS = 18;
  private static final String HOST_CHARACTERS = "-._~!$&'()*+;=:%[]";

  private Framing() {}

  /**
   * The problem with {@code request}, if there is one; {@code sent} are its headers with those that
   * the decoder has left out counted.
   */
  static Optional<FaultCode> problem(HttpRequest request, CountedHeaders sent) {
    HttpHeaders headers = request.headers();
    boolean old = request.protocolVersion().equals(HttpVersion.HTTP_1_0);
    if ((!old && !request.protocolVersion().equals(HttpVersion.HTTP_1_1))
        || !hasOneBody(headers, sent, old)
        || !hasOneHost(headers.getAll(HttpHeaderNames.HOST), old)) {
      return Optional.of(FaultCode.PARAMETER_INVALID);
    }
    return isExpected(headers.getAll(HttpHeaderNames.EXPECT))
        ? Optional.empty()
        : Optional.of(FaultCode.EXPECTATION_FAILED);
  }

  /** Chunked alone or a number alone. Unknown codings are refused like false ones (assumed). */
  private static boolean hasOneBody(HttpHeaders headers, CountedHeaders sent, boolean old) {
    List<String> codings = headers.getAll(HttpHeaderNames.TRANSFER_ENCODING);
    List<String> lengths = headers.getAll(HttpHeaderNames.CONTENT_LENGTH);
    if (sent.codings() > 0) {
      return !old
          && sent.codings() == 1
          && sent.lengths() == 0
          && codings.size() == 1
          && codings.getFirst().equalsIgnoreCase("chunked");
    }
    return sent.lengths() == 0
        || (sent.lengths() == 1 && lengths.size() == 1 && isLength(lengths.getFirst()));
  }

  private static boolean isLength(String text) {
    boolean digits = !text.isEmpty() && text.length() <= MOST_DIGITS;
    for (int i = 0; digits && i < text.length(); i++) {
      digits = text.charAt(i) >= '0' && text.charAt(i) <= '9';
    }
    return digits;
  }

  /** An empty one is allowed where the target names nobody. */
  private static boolean hasOneHost(List<String> hosts, boolean old) {
    if (hosts.size() != 1) {
      return old && hosts.isEmpty();
    }
    String host = hosts.getFirst();
    for (int i = 0; i < host.length(); i++) {
      char c = host.charAt(i);
      boolean letter = (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9');
      if (!letter && HOST_CHARACTERS.indexOf(c) < 0) {
        return false;
      }
    }
    return true;
  }

  private static boolean isExpected(List<String> expectations) {
    for (String expectation : expectations) {
      if (!expectation.equalsIgnoreCase("100-continue")) {
        return false;
      }
    }
    return true;
  }
}
