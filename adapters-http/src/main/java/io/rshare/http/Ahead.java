package io.rshare.http;

import io.netty.handler.codec.http.HttpContent;
import io.netty.handler.codec.http.HttpRequest;
import io.netty.util.ReferenceCountUtil;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Map;

/** Requests that a client sent ahead of the answer it waits for, as far as they are decoded. */
final class Ahead {
  /** About what a request takes beside its text. */
  private static final int BYTES_EACH = 256;

  private final Deque<Object> messages = new ArrayDeque<>(0);
  private long bytes;

  boolean isEmpty() {
    return messages.isEmpty();
  }

  void add(Object message) {
    messages.add(message);
    bytes += weight(message);
  }

  /** The next message, which the caller releases from now on. */
  Object take() {
    Object message = messages.remove();
    bytes -= weight(message);
    return message;
  }

  /** About how many bytes of memory it takes. */
  long weight() {
    return bytes;
  }

  void forget() {
    messages.forEach(ReferenceCountUtil::release);
    messages.clear();
    bytes = 0;
  }

  private static long weight(Object message) {
    return switch (message) {
      case HttpRequest request -> {
        long weight = BYTES_EACH + request.uri().length();
        for (Map.Entry<String, String> header : request.headers()) {
          weight +=
              CountedHeaders.BYTES_EACH + header.getKey().length() + header.getValue().length();
        }
        yield weight;
      }
      case HttpContent content -> content.content().readableBytes();
      default -> 0;
    };
  }
}
