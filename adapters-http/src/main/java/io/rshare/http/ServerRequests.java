package io.rshare.http;

import io.micronaut.http.HttpRequest;
import io.micronaut.http.server.netty.NettyHttpRequest;
import io.rshare.http.wire.Headers;
import io.rshare.http.wire.RawRequest;
import java.net.InetSocketAddress;
import java.util.Map;

/** Requests of the server, and of what is below it, as raw requests. */
final class ServerRequests {
  private ServerRequests() {}

  static RawRequest raw(HttpRequest<?> request, byte[] body) {
    String address = address(request.getRemoteAddress());
    if (request instanceof NettyHttpRequest<?> netty) {
      return raw(netty.getNativeRequest(), body, address, request.isSecure());
    }
    var headers = new Headers();
    request.getHeaders().forEachValue(headers::add);
    String target = request.getUri().toString();
    return raw(request.getMethodName(), target, headers, body, address, request.isSecure());
  }

  /** The same from what the decoder made of it. */
  static RawRequest raw(
      io.netty.handler.codec.http.HttpRequest request,
      byte[] body,
      String address,
      boolean secure) {
    var headers = new Headers();
    for (Map.Entry<String, String> header : request.headers()) {
      headers.add(header.getKey(), header.getValue());
    }
    String target = request instanceof RawTarget raw ? raw.target() : request.uri();
    return raw(request.method().name(), target, headers, body, address, secure);
  }

  private static RawRequest raw(
      String method, String target, Headers headers, byte[] body, String address, boolean secure) {
    int query = target.indexOf('?');
    return new RawRequest(
        method,
        path(query < 0 ? target : target.substring(0, query)),
        query < 0 ? "" : target.substring(query + 1),
        headers,
        body,
        address,
        secure);
  }

  /** A proxy may be sent a whole address; only its path is signed. */
  private static String path(String target) {
    int scheme = target.startsWith("/") ? -1 : target.indexOf("://");
    int start = scheme < 0 ? 0 : target.indexOf('/', scheme + 3);
    return start < 0 || target.isEmpty() ? "/" : target.substring(start);
  }

  /** An address as text, without the zone that a link-local one may carry. */
  static String address(InetSocketAddress remote) {
    String text = remote.getAddress() == null ? "" : remote.getAddress().getHostAddress();
    int zone = text.indexOf('%');
    return zone < 0 ? text : text.substring(0, zone);
  }
}
