package io.rshare.http.rest;

import io.micronaut.core.order.Ordered;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.annotation.RequestFilter;
import io.micronaut.http.annotation.ServerFilter;
import io.micronaut.http.filter.ServerFilterPhase;
import io.rshare.application.Caller;
import io.rshare.domain.fault.Fault;
import io.rshare.http.Answer;
import io.rshare.http.Door;
import io.rshare.http.Intake;
import io.rshare.http.Lane;
import io.rshare.http.rest.token.Bearer;
import io.rshare.http.rest.token.BearerAuthentication;
import io.rshare.http.rest.token.TokenCallers;
import io.rshare.http.wire.RawRequest;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import org.jspecify.annotations.Nullable;

/**
 * Every request below {@code /v1}, once the security filter has judged its token. A filter and not
 * a controller, so that nothing but the table of routes says what is there.
 */
@ServerFilter("/v1/**")
final class RestEndpoint implements Ordered {
  private final RestGateway gateway;
  private final TokenCallers callers;
  private final Intake intake;

  RestEndpoint(RestGateway gateway, TokenCallers callers, Intake intake) {
    this.gateway = gateway;
    this.callers = callers;
    this.intake = intake;
  }

  @Override
  public int getOrder() {
    return ServerFilterPhase.SECURITY.after();
  }

  @RequestFilter
  CompletableFuture<@Nullable HttpResponse<?>> answer(HttpRequest<?> request) {
    Optional<BearerAuthentication> token = request.getUserPrincipal(BearerAuthentication.class);
    return intake.answer(request, new Known(token));
  }

  /** The gateway, told what the security filter found. */
  private final class Known implements Door {
    private final Optional<BearerAuthentication> token;

    Known(Optional<BearerAuthentication> token) {
      this.token = token;
    }

    @Override
    public boolean leadsTo(String path) {
      return gateway.leadsTo(path);
    }

    @Override
    public Lane lane(RawRequest request) {
      return gateway.lane(request);
    }

    @Override
    public Answer answer(RawRequest request) {
      return gateway.answer(request, this::caller, isAdministrator());
    }

    @Override
    public Answer refuse(RawRequest request, Fault fault) {
      return gateway.refuse(request, fault);
    }

    private boolean isAdministrator() {
      return token.filter(known -> known.bearer() instanceof Bearer.Administrator).isPresent();
    }

    private Optional<Caller> caller() {
      return token.flatMap(known -> callers.of(known.bearer()));
    }
  }
}
