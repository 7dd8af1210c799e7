package io.rshare.http;

import io.netty.channel.ChannelHandlerContext;
import io.netty.handler.codec.http.DefaultFullHttpResponse;
import io.netty.handler.codec.http.HttpRequest;
import io.netty.handler.codec.http.HttpResponse;
import io.netty.handler.codec.http.HttpResponseStatus;
import io.netty.handler.codec.http.HttpStatusClass;
import io.netty.handler.codec.http.HttpUtil;
import io.netty.handler.codec.http.HttpVersion;
import java.util.concurrent.Future;

/** Tells clients that wait to be told so that they may send the body of a request. */
final class Expectation {
  private boolean met;

  /** Tells the client of {@code request}, if it waits for that. */
  void meet(ChannelHandlerContext ctx, HttpRequest request) {
    met = HttpUtil.is100ContinueExpected(request);
    if (met) {
      Future<?> unused =
          ctx.writeAndFlush(
              new DefaultFullHttpResponse(HttpVersion.HTTP_1_1, HttpResponseStatus.CONTINUE));
    }
  }

  /** True if {@code response} would only tell the client once more. */
  boolean isMet(HttpResponse response) {
    return met && isInterim(response);
  }

  /** True if another answer to the same request follows. */
  static boolean isInterim(Object message) {
    return message instanceof HttpResponse response
        && response.status().codeClass() == HttpStatusClass.INFORMATIONAL;
  }
}
