package io.rshare.http.rest;

import io.micronaut.context.annotation.Factory;
import io.rshare.application.JsonText;
import io.rshare.application.OperationCatalogue;
import io.rshare.application.Product;
import io.rshare.application.audit.DoorEvent;
import io.rshare.application.audit.DoorTrail;
import io.rshare.http.FailedAuthentications;
import io.rshare.http.OperationCalls;
import io.rshare.http.rest.token.TokenDesk;
import jakarta.inject.Singleton;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Makes the REST door: the routes of the operations, and every other bean that is a route. */
@Factory
final class RestFactory {
  @Singleton
  Route tokens(TokenDesk desk, RestEvents events) {
    return Route.of(
            "POST",
            "/v1/tokens",
            TokenDesk.Credentials.class,
            TokenDesk.Token.class,
            (asked, call) ->
                switch (desk.issue(asked)) {
                  case TokenDesk.Issued issued -> {
                    events.issued(asked.accessKeyId(), issued.principal(), call);
                    yield issued.token();
                  }
                  case TokenDesk.Refused refused ->
                      throw events.failed(
                          DoorEvent.Door.TOKENS,
                          Optional.of(asked.accessKeyId()),
                          refused.reason(),
                          call);
                })
        .says("createToken", "Tokens", "Issues a token for an access key or a role session.")
        .creates()
        .asOpen();
  }

  @Singleton
  Routes routes(
      List<Route> others, OperationCatalogue catalogue, OperationCalls calls, JsonText json) {
    var all = new ArrayList<>(others);
    for (OperationRoutes.Row row : OperationRoutes.ALL) {
      all.add(
          OperationCall.route(
              row,
              catalogue.find(Product.RESOURCE_SHARING, row.operation()).orElseThrow(),
              calls,
              json));
    }
    return new Routes(Documents.added(all));
  }

  @Singleton
  RestEvents events(DoorTrail trail, FailedAuthentications failures, InstantSource clock) {
    return new RestEvents(trail, failures, clock);
  }

  @Singleton
  RestGateway gateway(Routes routes, JsonText json, RestEvents events) {
    return new RestGateway(routes, json, events);
  }
}
