package io.rshare.http;

import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.body.CloseableAvailableByteBody;
import io.micronaut.http.server.netty.NettyHttpRequest;
import io.rshare.domain.fault.FaultCode;
import io.rshare.http.wire.RawRequest;
import jakarta.inject.Singleton;
import java.util.concurrent.CompletableFuture;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Takes requests from the server for every door: reads the body and has the door answer. There is
 * always an answer.
 */
@Singleton
public final class Intake {
  private static final Logger LOG = LoggerFactory.getLogger(Intake.class);
  private static final byte[] NOTHING = {};

  private final Calls calls;

  Intake(Calls calls) {
    this.calls = calls;
  }

  /** The answer of {@code door} to {@code request}. */
  public CompletableFuture<@Nullable HttpResponse<?>> answer(HttpRequest<?> request, Door door) {
    NettyHttpRequest<?> received = (NettyHttpRequest<?>) request;
    return received
        .byteBody()
        .buffer()
        .<@Nullable HttpResponse<?>>thenCompose(body -> call(received, body, door))
        .exceptionally(failure -> broken(request, failure, door));
  }

  private CompletableFuture<@Nullable HttpResponse<?>> call(
      NettyHttpRequest<?> request, CloseableAvailableByteBody body, Door door) {
    byte[] bytes;
    try (body) {
      bytes = body.toByteArray();
    }
    var recipient = new Recipient(request.getChannelHandlerContext().channel());
    return calls
        .answer(door.exchange(ServerRequests.raw(request, bytes)), recipient)
        .thenApply(Responses::of);
  }

  private HttpResponse<?> broken(HttpRequest<?> request, Throwable failure, Door door) {
    RawRequest raw = ServerRequests.raw(request, NOTHING);
    LOG.error("A request could not be read", failure);
    return Responses.of(door.refuse(raw, FaultCode.INTERNAL_ERROR.fault()));
  }
}
