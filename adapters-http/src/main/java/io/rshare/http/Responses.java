package io.rshare.http;

import io.micronaut.http.HttpResponse;
import io.micronaut.http.MutableHttpResponse;
import io.netty.buffer.ByteBuf;
import io.netty.buffer.Unpooled;
import io.netty.handler.codec.http.DefaultFullHttpResponse;
import io.netty.handler.codec.http.DefaultHttpHeadersFactory;
import io.netty.handler.codec.http.FullHttpResponse;
import io.netty.handler.codec.http.HttpHeaderNames;
import io.netty.handler.codec.http.HttpHeadersFactory;
import io.netty.handler.codec.http.HttpResponseStatus;
import io.netty.handler.codec.http.HttpVersion;

/** Answers as responses of the server and of what is below it. */
final class Responses {
  // Nothing that a caller sends comes back in a header.
  private static final HttpHeadersFactory HEADERS =
      DefaultHttpHeadersFactory.headersFactory().withValidation(false);

  private Responses() {}

  static MutableHttpResponse<ByteBuf> of(Answer answer) {
    String reason = HttpResponseStatus.valueOf(answer.status()).reasonPhrase();
    MutableHttpResponse<ByteBuf> response = HttpResponse.status(answer.status(), reason);
    AnswerHeaders.each(answer, response::header);
    // Wrapped: of bytes, the server would make a copy that grows while it is written.
    return answer.body().length > 0
        ? response.body(Unpooled.wrappedBuffer(answer.body()))
        : response;
  }

  /** For a connection that stays open. */
  static FullHttpResponse kept(Answer answer) {
    var response =
        new DefaultFullHttpResponse(
            HttpVersion.HTTP_1_1,
            HttpResponseStatus.valueOf(answer.status()),
            Unpooled.wrappedBuffer(answer.body()),
            HEADERS,
            HEADERS);
    AnswerHeaders.each(answer, response.headers()::add);
    response.headers().setInt(HttpHeaderNames.CONTENT_LENGTH, answer.body().length);
    return response;
  }
}
