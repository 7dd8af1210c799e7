package io.rshare.http.rest;

import io.micronaut.context.annotation.Factory;
import io.rshare.application.JsonText;
import io.rshare.application.OperationCatalogue;
import io.rshare.application.Product;
import io.rshare.http.OperationCalls;
import io.rshare.http.rest.token.TokenDesk;
import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.List;

/** Makes the REST door: the routes of the operations, and every other bean that is a route. */
@Factory
final class RestFactory {
  @Singleton
  Route tokens(TokenDesk desk) {
    return Route.of(
            "POST",
            "/v1/tokens",
            TokenDesk.Credentials.class,
            TokenDesk.Token.class,
            (asked, call) -> desk.issue(asked).orElseThrow(Problem::unauthenticated))
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
  RestGateway gateway(Routes routes, JsonText json) {
    return new RestGateway(routes, json);
  }
}
