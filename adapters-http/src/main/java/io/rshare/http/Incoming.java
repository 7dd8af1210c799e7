package io.rshare.http;

import io.netty.buffer.ByteBuf;
import io.netty.handler.codec.http.HttpContent;
import io.netty.handler.codec.http.HttpHeaders;
import io.netty.handler.codec.http.HttpHeadersFactory;
import io.netty.handler.codec.http.HttpRequest;
import io.netty.handler.codec.http.HttpUtil;
import io.netty.handler.codec.http.LastHttpContent;
import io.rshare.domain.fault.Fault;
import io.rshare.domain.fault.FaultCode;
import java.util.Arrays;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The request that is coming in on a connection, as far as it has come. */
final class Incoming implements HttpHeadersFactory {
  private static final byte[] NOTHING = {};
  private static final int FIRST_CAPACITY = 1024;
  private static final CountedHeaders NONE = new CountedHeaders(0);

  /** The decoder keeps as much as its longest line took; a connection may keep this. */
  private static final int KEPT_LINES = 16 * 1024;

  /**
   * Characters of a target: 128 KiB of query, and room for the rest. The decoder takes more, so
   * that a request with a target that is too long is answered as its headers ask for.
   */
  static final int MAX_TARGET = 132 * 1024;

  private final int maxHeaders;
  private final int maxBody;

  private CountedHeaders headers = NONE;
  private @Nullable HttpRequest request;
  private long headBytes;
  private long allBytes;
  private String opening = "";
  private byte[] body = NOTHING;
  private int announced;
  private int length;
  private boolean begun;
  private boolean whole;
  private boolean grown;

  Incoming(int maxHeaders, int maxBody) {
    this.maxHeaders = maxHeaders;
    this.maxBody = maxBody;
  }

  /** New headers for the next request, or for a trailer, which the decoder fills. */
  @Override
  public HttpHeaders newHeaders() {
    headers = new CountedHeaders(maxHeaders);
    return headers;
  }

  @Override
  public HttpHeaders newEmptyHeaders() {
    return newHeaders();
  }

  /** {@code bytes} come. */
  void bytes(int bytes) {
    begun = true;
    allBytes += bytes;
    if (request == null) {
      headBytes += bytes;
    }
  }

  /** True if it is the beginning of a head that comes. */
  boolean isOpening() {
    return request == null && opening.isEmpty();
  }

  /** Keeps the beginning of a head that is long, for whoever has to guess what it asks for. */
  void opening(String text) {
    opening = text;
  }

  /** The beginning of a long head; empty for others. */
  String opening() {
    return opening;
  }

  /** Takes the head of a request; what is wrong with it, if anything is. */
  Optional<Fault> begin(HttpRequest head) {
    if (head.decoderResult().isFailure()) {
      return Optional.of(FaultCode.PARAMETER_INVALID.fault());
    }
    request = head;
    if (head.uri().length() > MAX_TARGET) {
      return Optional.of(FaultCode.PARAMETER_INVALID.fault());
    }
    if (head.headers() instanceof CountedHeaders sent) {
      headers = sent;
    }
    Optional<FaultCode> problem = Framing.problem(head, headers);
    if (problem.isPresent()) {
      return problem.map(FaultCode::fault);
    }
    long length = HttpUtil.getContentLength(head, (long) maxBody);
    announced = (int) Math.min(length, maxBody);
    return length > maxBody ? Optional.of(tooLarge()) : Optional.empty();
  }

  /** The request whose head has come. */
  @Nullable HttpRequest request() {
    return request;
  }

  /** Takes a part of the body; what is wrong with it, if anything is. */
  Optional<Fault> add(HttpContent part) {
    if (request == null) {
      return Optional.empty();
    }
    if (part.decoderResult().isFailure()) {
      return Optional.of(FaultCode.PARAMETER_INVALID.fault());
    }
    ByteBuf bytes = part.content();
    int more = bytes.readableBytes();
    if (more > maxBody - length) {
      return Optional.of(tooLarge());
    }
    if (more > body.length - length) {
      int atLeast = length == 0 ? more : Math.max(length + more, FIRST_CAPACITY);
      body = Arrays.copyOf(body, Math.min(announced, Math.max(atLeast, 2 * length)));
    }
    bytes.readBytes(body, length, more);
    length += more;
    whole = part instanceof LastHttpContent;
    // Chunks and trailers have lines, too.
    grown |= whole && allBytes - length > KEPT_LINES;
    return Optional.empty();
  }

  private Fault tooLarge() {
    return FaultCode.BODY_TOO_LARGE.fault(Integer.toString(maxBody));
  }

  /** The head of the request, if all of it has come. */
  @Nullable HttpRequest whole() {
    return whole ? request : null;
  }

  /** The whole body; may be asked once. */
  byte[] body() {
    return length == body.length ? body : Arrays.copyOf(body, length);
  }

  /** True if the decoder may have grown for a request, for as long as the connection lives. */
  boolean hasGrown() {
    return grown;
  }

  /** True if some of a request has come and not all. */
  boolean isUnfinished() {
    return begun;
  }

  /** About how many bytes of memory it takes. */
  long weight() {
    return headBytes
        + (long) CountedHeaders.BYTES_EACH * headers.count()
        + opening.length()
        + body.length;
  }

  /** The request is whole, or of no interest any more. */
  void forget() {
    begun = false;
    whole = false;
    request = null;
    headers = NONE;
    headBytes = 0;
    allBytes = 0;
    opening = "";
    body = NOTHING;
    length = 0;
  }
}
