package io.rshare.http;

import io.netty.handler.codec.http.DefaultHttpRequest;
import io.netty.handler.codec.http.HttpMethod;
import io.netty.handler.codec.http.HttpRequest;
import io.netty.handler.codec.http.HttpVersion;
import java.util.List;

/**
 * A request that the server below sees as one for {@code /}, or for the top of the REST paths,
 * whatever its target is: doors read the target as it was sent, and the server would refuse some
 * before anyone could answer.
 */
final class RawTarget extends DefaultHttpRequest {
  private static final String REST = "/v1/";

  /** What the decoder calls the target where it could not read one. */
  private static final String NO_TARGET = "/bad-request";

  /** Headers that tell in which format a client is answered, and under which name it came. */
  private static final List<String> OF_THE_CLIENT =
      List.of("Host", "Accept", "Authorization", "x-acs-content-sha256");

  private final String target;
  private final boolean unreadable;

  private RawTarget(HttpRequest request, String target, boolean unreadable) {
    super(request.protocolVersion(), request.method(), seenAs(target), request.headers());
    this.target = target;
    this.unreadable = unreadable;
  }

  /** {@code request}, with its target kept. */
  static RawTarget of(HttpRequest request) {
    return new RawTarget(request, request.uri(), false);
  }

  /**
   * In the place of something that was no HTTP request, or one that is not read to its end; the
   * connection ends with its answer. Keeps what could be read, for what it tells of the client.
   *
   * @param start what is known of a request line that could not be read, empty if it could
   */
  static RawTarget unreadable(HttpRequest request, String start) {
    String target = request.uri().equals(NO_TARGET) ? targetIn(start) : request.uri();
    var shell = new DefaultHttpRequest(HttpVersion.HTTP_1_0, HttpMethod.GET, "/");
    for (String name : OF_THE_CLIENT) {
      String value = request.headers().get(name);
      if (value != null) {
        shell.headers().set(name, value);
      }
    }
    return new RawTarget(shell, target, true);
  }

  /** The second word of a request line, as far as it is there. */
  private static String targetIn(String line) {
    int start = line.indexOf(' ') + 1;
    int end = line.indexOf(' ', start);
    String target = start == 0 ? "" : line.substring(start, end < 0 ? line.length() : end);
    return target.startsWith("/") ? target : "/";
  }

  private static String seenAs(String target) {
    return target.startsWith(REST) ? REST : "/";
  }

  /** The target as sent. */
  String target() {
    return target;
  }

  /** Whether there was no HTTP request. */
  boolean isUnreadable() {
    return unreadable;
  }

  @Override
  public boolean equals(Object other) {
    return this == other;
  }

  @Override
  public int hashCode() {
    return System.identityHashCode(this);
  }
}
