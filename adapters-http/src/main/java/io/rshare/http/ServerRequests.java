package io.rshare.http;

import io.micronaut.http.HttpRequest;
import io.micronaut.http.server.netty.NettyHttpRequest;
import io.rshare.http.transport.Client;
import io.rshare.http.transport.Peer;
import io.rshare.http.wire.Headers;
import io.rshare.http.wire.RawRequest;
import java.util.Map;

/** Requests of the server, and of what is below it, as raw requests. */
final class ServerRequests {
  private ServerRequests() {}

  static RawRequest raw(HttpRequest<?> request, byte[] body) {
    if (request instanceof NettyHttpRequest<?> netty) {
      return raw(netty.getNativeRequest(), body, peer(netty));
    }
    var headers = new Headers();
    request.getHeaders().forEachValue(headers::add);
    String target = request.getUri().toString();
    String address = request.getRemoteAddress().getAddress().getHostAddress();
    return raw(request.getMethodName(), target, headers, body, address, request.isSecure());
  }

  /** The other end of the connection of {@code request}. */
  static Client client(HttpRequest<?> request) {
    var headers = new Headers();
    request.getHeaders().forEachValue(headers::add);
    return peer((NettyHttpRequest<?>) request).client(headers);
  }

  private static Peer peer(NettyHttpRequest<?> request) {
    return Peer.of(request.getChannelHandlerContext().channel());
  }

  /** The same from what the decoder made of it. */
  static RawRequest raw(io.netty.handler.codec.http.HttpRequest request, byte[] body, Peer peer) {
    var headers = new Headers();
    for (Map.Entry<String, String> header : request.headers()) {
      headers.add(header.getKey(), header.getValue());
    }
    String target = request instanceof RawTarget raw ? raw.target() : request.uri();
    Client client = peer.client(headers);
    return raw(request.method().name(), target, headers, body, client.address(), client.secure());
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
}
