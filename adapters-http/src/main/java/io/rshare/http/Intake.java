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
import jakarta.inject.Named;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.Semaphore;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Takes requests in for every door: reads the body, bounds how many calls are under way, and lets
 * the door answer on a worker. There is always an answer.
 */
@Singleton
public final class Intake {
  private static final Logger LOG = LoggerFactory.getLogger(Intake.class);
  private static final byte[] NOTHING = {};

  private final ExecutorService workers;
  private final Semaphore free;
  private final String maxBody;
  private final long maxWait;

  Intake(
      @Named(Workers.NAME) ExecutorService workers,
      HttpSettings settings,
      HttpServerConfiguration server) {
    this.workers = workers;
    this.free = new Semaphore(settings.maxConcurrentCalls());
    this.maxWait = settings.maxWait().toNanos();
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
    RawRequest raw = ServerRequests.raw(request, bytes);
    if (!free.tryAcquire()) {
      return CompletableFuture.completedFuture(
          Responses.of(door.refuse(raw, FaultCode.UNAVAILABLE.fault())));
    }
    try {
      long arrived = System.nanoTime();
      return CompletableFuture.supplyAsync(() -> answered(raw, arrived, door), workers)
          .handle((response, failure) -> finished(raw, response, failure, door));
    } catch (RejectedExecutionException shuttingDown) {
      free.release();
      return CompletableFuture.completedFuture(
          Responses.of(door.refuse(raw, FaultCode.UNAVAILABLE.fault())));
    }
  }

  /** Nobody is to wait long for an answer: whoever had to for a worker is told to come again. */
  private HttpResponse<?> answered(RawRequest raw, long arrived, Door door) {
    return Responses.of(
        System.nanoTime() - arrived > maxWait
            ? door.refuse(raw, FaultCode.UNAVAILABLE.fault())
            : door.answer(raw));
  }

  private HttpResponse<?> finished(
      RawRequest raw, @Nullable HttpResponse<?> response, @Nullable Throwable failure, Door door) {
    free.release();
    if (response != null) {
      return response;
    }
    LOG.error("A call could not be answered", failure);
    return Responses.of(door.refuse(raw, FaultCode.INTERNAL_ERROR.fault()));
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
