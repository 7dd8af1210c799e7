package io.rshare.http;

import io.netty.handler.codec.http.DefaultHttpRequest;
import io.netty.handler.codec.http.HttpRequest;

/**
 * A request that the server below sees as one for {@code /}, or for the top of the REST paths,
 * whatever its target is: doors read the target as it was sent, and the server would refuse some
 * before anyone could answer.
 */
final class RawTarget extends DefaultHttpRequest {
  private static final String REST = "/v1/";

  private final String target;

  private RawTarget(HttpRequest request, String target) {
    super(request.protocolVersion(), request.method(), seenAs(target), request.headers());
    this.target = target;
  }

  /** {@code request} itself, if the server takes its target, else with the target kept. */
  static HttpRequest unlessPlain(HttpRequest request) {
    return isForServer(request.uri()) ? request : new RawTarget(request, request.uri());
  }

  /** True if {@code target} has a path of its own and nothing the server could stumble over. */
  private static boolean isForServer(String target) {
    if (target.length() < 2 || target.charAt(0) != '/' || target.charAt(1) == '?') {
      return false;
    }
    for (int i = 1; i < target.length(); i++) {
      char c = target.charAt(i);
      boolean legal =
          (c >= '?' && c <= 'Z')
              || (c >= 'a' && c <= 'z')
              || (c >= '-' && c <= '9' && !(c == '/' && target.charAt(i - 1) == '/'))
              || c == '_'
              || c == '~'
              || c == '='
              || c == '&';
      if (!legal) {
        return false;
      }
    }
    return true;
  }

  private static String seenAs(String target) {
    return target.startsWith(REST) ? REST : "/";
  }

  /** The target as sent. */
  String target() {
    return target;
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
