package io.rshare.http;

import io.netty.handler.codec.http.HttpHeaderNames;
import io.netty.handler.codec.http.HttpHeaders;
import io.netty.handler.codec.http.HttpMethod;
import io.netty.handler.codec.http.HttpRequest;
import io.netty.handler.codec.http.HttpUtil;
import io.netty.handler.codec.http.HttpVersion;

/**
 * Which requests ask nothing of a server but to be answered by the RPC door: of the methods, the
 * path and the size that clients use, on a connection that stays open.
 */
final class PlainCalls {
  private static final long LARGEST_BODY = 64 * 1024;
  private static final int MOST_DIGITS = 5;

  private final long largestBody;

  /** With bodies up to {@code limit} bytes, or a size at which nobody minds the long way. */
  PlainCalls(long limit) {
    this.largestBody = Math.min(limit, LARGEST_BODY);
  }

  boolean test(HttpRequest request) {
    return request instanceof RawTarget target
        && isRoot(target.target())
        && request.protocolVersion().equals(HttpVersion.HTTP_1_1)
        && (request.method().equals(HttpMethod.GET) || request.method().equals(HttpMethod.POST))
        && isPlain(request.headers())
        && HttpUtil.isKeepAlive(request);
  }

  private static boolean isRoot(String target) {
    return target.startsWith("/") && (target.length() == 1 || target.charAt(1) == '?');
  }

  private boolean isPlain(HttpHeaders headers) {
    return !headers.contains(HttpHeaderNames.EXPECT)
        && !headers.contains(HttpHeaderNames.UPGRADE)
        && !headers.contains(HttpHeaderNames.TRANSFER_ENCODING)
        && isSmall(headers.get(HttpHeaderNames.CONTENT_LENGTH, "0"));
  }

  private boolean isSmall(String length) {
    return !length.isEmpty()
        && length.length() <= MOST_DIGITS
        && isNumber(length)
        && Integer.parseInt(length) <= largestBody;
  }

  private static boolean isNumber(String text) {
    boolean digits = true;
    for (int i = 0; i < text.length(); i++) {
      digits &= text.charAt(i) >= '0' && text.charAt(i) <= '9';
    }
    return digits;
  }
}
