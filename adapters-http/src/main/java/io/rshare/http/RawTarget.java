package io.rshare.http;

import io.netty.handler.codec.http.DefaultHttpRequest;
import io.netty.handler.codec.http.HttpMethod;
import io.netty.handler.codec.http.HttpRequest;
import io.netty.handler.codec.http.HttpVersion;

/**
 * A request that the server below sees as one for {@code /}, or for the top of the REST paths,
 * whatever its target is: doors read the target as it was sent, and the server would refuse some
 * before anyone could answer.
 */
final class RawTarget extends DefaultHttpRequest {
  private static final String REST = "/v1/";

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

  /** In the place of something that was no HTTP request; the connection ends with its answer. */
  static RawTarget unreadable() {
    var nothing = new DefaultHttpRequest(HttpVersion.HTTP_1_0, HttpMethod.GET, "/");
    return new RawTarget(nothing, "/", true);
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
