package io.rshare.http;

import io.micronaut.core.annotation.Order;
import io.micronaut.core.order.Ordered;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.MutableHttpResponse;
import io.micronaut.http.ServerHttpRequest;
import io.micronaut.http.annotation.RequestFilter;
import io.micronaut.http.annotation.ServerFilter;
import io.micronaut.http.body.CloseableAvailableByteBody;
import io.micronaut.http.exceptions.ContentLengthExceededException;
import io.micronaut.http.server.HttpServerConfiguration;
import io.micronaut.http.server.annotation.PreMatching;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.web.router.RouteAttributes;
import io.rshare.domain.fault.FaultCode;
import io.rshare.http.wire.RawRequest;
import jakarta.inject.Named;
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
 * Every request for {@code /}, and every one nothing else in the server is there for. A filter and
 * not a controller, because any method, path and type of body must be answered in one envelope.
 */
@ServerFilter(ServerFilter.MATCH_ALL_PATTERN)
@Order(Ordered.HIGHEST_PRECEDENCE)
final class RpcEndpoint {
  private static final Logger LOG = LoggerFactory.getLogger(RpcEndpoint.class);
  private static final byte[] NOTHING = {};

  private final RpcGateway gateway;
  private final ExecutorService workers;
  private final Semaphore free;
  private final String maxBody;

  RpcEndpoint(
      RpcGateway gateway,
      @Named(TaskExecutors.BLOCKING) ExecutorService workers,
      HttpSettings settings,
      HttpServerConfiguration server) {
    this.gateway = gateway;
    this.maxBody = Long.toString(server.getMaxRequestSize());
    this.workers = workers;
    this.free = new Semaphore(settings.maxConcurrentCalls());
  }

  @PreMatching
  @RequestFilter
  @Nullable CompletableFuture<@Nullable HttpResponse<?>> root(HttpRequest<?> request) {
    return request.getPath().equals("/") ? answer(request) : null;
  }

  @RequestFilter
  @Nullable CompletableFuture<@Nullable HttpResponse<?>> unmatched(HttpRequest<?> request) {
    return RouteAttributes.getRouteMatch(request).isEmpty() ? answer(request) : null;
  }

  private CompletableFuture<@Nullable HttpResponse<?>> answer(HttpRequest<?> request) {
    if (ServerRequests.isUnreadable(request)) {
      return CompletableFuture.completedFuture(unreadable(request));
    }
    return ((ServerHttpRequest<?>) request)
        .byteBody()
        .buffer()
        .<@Nullable HttpResponse<?>>thenCompose(body -> call(request, body))
        .exceptionally(failure -> broken(request, failure));
  }

  private CompletableFuture<@Nullable HttpResponse<?>> call(
      HttpRequest<?> request, CloseableAvailableByteBody body) {
    byte[] bytes;
    try (body) {
      bytes = body.toByteArray();
    }
    RawRequest raw = ServerRequests.raw(request, bytes);
    if (!free.tryAcquire()) {
      return CompletableFuture.completedFuture(
          Responses.of(gateway.refuse(raw, FaultCode.UNAVAILABLE.fault())));
    }
    try {
      return CompletableFuture.supplyAsync(() -> Responses.of(gateway.answer(raw)), workers)
          .handle((response, failure) -> finished(raw, response, failure));
    } catch (RejectedExecutionException shuttingDown) {
      free.release();
      return CompletableFuture.completedFuture(
          Responses.of(gateway.refuse(raw, FaultCode.UNAVAILABLE.fault())));
    }
  }

  private HttpResponse<?> finished(
      RawRequest raw, @Nullable HttpResponse<?> response, @Nullable Throwable failure) {
    free.release();
    if (response != null) {
      return response;
    }
    LOG.error("A call could not be answered", failure);
    return Responses.of(gateway.refuse(raw, FaultCode.INTERNAL_ERROR.fault()));
  }

  private HttpResponse<?> broken(HttpRequest<?> request, Throwable failure) {
    Throwable cause = failure instanceof CompletionException ? failure.getCause() : failure;
    if (cause instanceof UnreadableBodyException || cause instanceof IOException) {
      return unreadable(request);
    }
    RawRequest raw = ServerRequests.raw(request, NOTHING);
    if (cause instanceof BodyMeter.NoRoomException) {
      return Responses.of(gateway.refuse(raw, FaultCode.UNAVAILABLE.fault()))
          .header("Connection", "close");
    }
    if (cause instanceof ContentLengthExceededException) {
      return Responses.of(gateway.refuse(raw, FaultCode.BODY_TOO_LARGE.fault(maxBody)));
    }
    LOG.error("A request could not be read", failure);
    return Responses.of(gateway.refuse(raw, FaultCode.INTERNAL_ERROR.fault()));
  }

  /** Nothing that follows on the connection could be understood, so it is closed. */
  private MutableHttpResponse<?> unreadable(HttpRequest<?> request) {
    RawRequest raw = ServerRequests.raw(request, NOTHING);
    return Responses.of(gateway.refuse(raw, FaultCode.PARAMETER_INVALID.fault()))
        .header("Connection", "close");
  }
}
