package io.rshare.http;

import io.micronaut.context.annotation.Primary;
import io.micronaut.http.HttpMethod;
import io.micronaut.http.MutableHttpResponse;
import io.micronaut.http.server.HttpServerConfiguration;
import io.micronaut.http.server.exceptions.response.ErrorContext;
import io.micronaut.http.server.exceptions.response.ErrorResponseProcessor;
import io.netty.buffer.ByteBuf;
import io.rshare.domain.fault.FaultCode;
import jakarta.inject.Singleton;

/**
 * Errors the server finds on its own, outside the doors, in the manner of the door that was asked.
 */
@Singleton
@Primary
final class ServerErrors implements ErrorResponseProcessor<ByteBuf> {
  private final Doors doors;
  private final String maxBody;

  ServerErrors(Doors doors, HttpServerConfiguration server) {
    this.doors = doors;
    this.maxBody = Long.toString(server.getMaxRequestSize());
  }

  @Override
  public MutableHttpResponse<ByteBuf> processResponse(
      ErrorContext context, MutableHttpResponse<?> response) {
    FaultCode code = code(response.code());
    var fault = code == FaultCode.BODY_TOO_LARGE ? code.fault(maxBody) : code.fault();
    var raw = ServerRequests.raw(context.getRequest(), new byte[0]);
    MutableHttpResponse<ByteBuf> answer = Responses.of(doors.to(raw.path()).refuse(raw, fault));
    return context.getRequest().getMethod() == HttpMethod.HEAD ? answer.body(null) : answer;
  }

  private static FaultCode code(int status) {
    return switch (status) {
      case 404 -> FaultCode.ACTION_NOT_FOUND;
      case 405 -> FaultCode.METHOD_UNSUPPORTED;
      case 413 -> FaultCode.BODY_TOO_LARGE;
      case 503 -> FaultCode.UNAVAILABLE;
      default -> status < 500 ? FaultCode.PARAMETER_INVALID : FaultCode.INTERNAL_ERROR;
    };
  }
}
