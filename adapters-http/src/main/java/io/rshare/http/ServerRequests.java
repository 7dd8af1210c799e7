package io.rshare.http;

import io.micronaut.http.HttpRequest;
import io.micronaut.http.server.netty.NettyHttpRequest;
import io.rshare.http.wire.Headers;
import io.rshare.http.wire.RawRequest;
import java.net.InetAddress;
import java.util.Map;

/** Requests of the server as raw requests. */
final class ServerRequests {
  private ServerRequests() {}

  /** Whether {@code request} stands for something that was no HTTP request. */
  static boolean isUnreadable(HttpRequest<?> request) {
    return request instanceof NettyHttpRequest<?> netty
        && netty.getNativeRequest() instanceof RawTarget target
        && target.isUnreadable();
  }

  static RawRequest raw(HttpRequest<?> request, byte[] body) {
    String target = target(request);
    int query = target.indexOf('?');
    return new RawRequest(
        request.getMethodName(),
        path(query < 0 ? target : target.substring(0, query)),
        query < 0 ? "" : target.substring(query + 1),
        headers(request),
        body,
        address(request),
        request.isSecure());
  }

  private static String target(HttpRequest<?> request) {
    if (request instanceof NettyHttpRequest<?> netty) {
      return netty.getNativeRequest() instanceof RawTarget raw
          ? raw.target()
          : netty.getNativeRequest().uri();
    }
    return request.getUri().toString();
  }

  /** A proxy may be sent a whole address; only its path is signed. */
  private static String path(String target) {
    int scheme = target.startsWith("/") ? -1 : target.indexOf("://");
    int start = scheme < 0 ? 0 : target.indexOf('/', scheme + 3);
    return start < 0 || target.isEmpty() ? "/" : target.substring(start);
  }

  private static Headers headers(HttpRequest<?> request) {
    var headers = new Headers();
    if (request instanceof NettyHttpRequest<?> netty) {
      for (Map.Entry<String, String> header : netty.getNativeRequest().headers()) {
        headers.add(header.getKey(), header.getValue());
      }
    } else {
      request.getHeaders().forEachValue(headers::add);
    }
    return headers;
  }

  /** Without the zone that a link-local address may carry. */
  private static String address(HttpRequest<?> request) {
    InetAddress address = request.getRemoteAddress().getAddress();
    String text = address == null ? "" : address.getHostAddress();
    int zone = text.indexOf('%');
    return zone < 0 ? text : text.substring(0, zone);
  }
}
