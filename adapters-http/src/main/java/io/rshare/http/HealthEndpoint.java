package io.rshare.http;

import io.micronaut.http.HttpResponse;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.netty.buffer.ByteBuf;

/** The health of this node; needs no signature. */
@Controller("/health")
final class HealthEndpoint {
  /** The answer. */
  record Health(String status) {}

  @Get
  HttpResponse<ByteBuf> health() {
    return Responses.of(RpcGateway.unsigned(new Health("UP")));
  }
}
