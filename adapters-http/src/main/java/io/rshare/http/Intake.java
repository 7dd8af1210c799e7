package io.rshare.http;

import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.MutableHttpResponse;
import io.micronaut.http.ServerHttpRequest;
import io.micronaut.http.body.CloseableAvailableByteBody;
import io.micronaut.http.exceptions.ContentLengthExceededException;
import io.micronaut.http.server.HttpServerConfiguration;
import io.rshare.domain.fault.FaultCode;
import io.rshare.http.wire.RawRequest;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
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
  private final String maxBody;

  Intake(Calls calls, HttpServerConfiguration server) {
    this.calls = calls;
    this.maxBody = Long.toString(server.getMaxRequestSize());
  }

  /** What {@code door} answers to {@code request}. */
  public CompletableFuture<@Nullable HttpResponse<?>> answer(HttpRequest<?> request, Door door) {
    if (ServerRequests.isUnreadable(request)) {
      return CompletableFuture.completedFuture(unreadable(request, door));
    }
    return ((ServerHttpRequest<?>) request)
        .byteBody()
        .buffer()
        .<@Nullable HttpResponse<?>>thenCompose(body -> call(request, body, door))
        .exceptionally(failure -> broken(request, failure, door));
  }

  private CompletableFuture<@Nullable HttpResponse<?>> call(
      HttpRequest<?> request, CloseableAvailableByteBody body, Door door) {
    byte[] bytes;
    try (body) {
      bytes = body.toByteArray();
    }
    return calls.answer(door.exchange(ServerRequests.raw(request, bytes))).thenApply(Responses::of);
  }

  private HttpResponse<?> broken(HttpRequest<?> request, Throwable failure, Door door) {
    Throwable cause = failure instanceof CompletionException ? failure.getCause() : failure;
    if (cause instanceof UnreadableBodyException || cause instanceof IOException) {
      return unreadable(request, door);
    }
    RawRequest raw = ServerRequests.raw(request, NOTHING);
    if (cause instanceof BodyMeter.NoRoomException) {
      return Responses.of(door.refuse(raw, FaultCode.UNAVAILABLE.fault()))
          .header("Connection", "close");
    }
    if (cause instanceof ContentLengthExceededException) {
      return Responses.of(door.refuse(raw, FaultCode.BODY_TOO_LARGE.fault(maxBody)));
    }
    LOG.error("A request could not be read", failure);
    return Responses.of(door.refuse(raw, FaultCode.INTERNAL_ERROR.fault()));
  }

  /** Nothing that follows on the connection could be understood, so it is closed. */
  private static MutableHttpResponse<?> unreadable(HttpRequest<?> request, Door door) {
    RawRequest raw = ServerRequests.raw(request, NOTHING);
    return Responses.of(door.refuse(raw, FaultCode.PARAMETER_INVALID.fault()))
        .header("Connection", "close");
  }
}
