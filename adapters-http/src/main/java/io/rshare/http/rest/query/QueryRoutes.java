package io.rshare.http.rest.query;

import io.micronaut.context.annotation.Factory;
import io.micronaut.context.annotation.Requires;
import io.rshare.application.Arrival;
import io.rshare.application.Dispatcher;
import io.rshare.application.UseCase;
import io.rshare.application.operation.ReadResourceShare;
import io.rshare.application.query.CheckAccess;
import io.rshare.application.query.DecideAccess;
import io.rshare.application.query.SimulatePolicies;
import io.rshare.application.query.ValidatePolicies;
import io.rshare.domain.fault.FaultCode;
import io.rshare.http.rest.RestCall;
import io.rshare.http.rest.Route;
import jakarta.inject.Singleton;

/** A route for each question; the use cases say what is asked and answered. */
@Factory
@Requires(beans = {Dispatcher.class, CheckAccess.class})
final class QueryRoutes {
  private static final String GROUP = "Access and policies";
  private static final String SHARES = "Resource shares";

  private final Dispatcher dispatcher;

  QueryRoutes(Dispatcher dispatcher) {
    this.dispatcher = dispatcher;
  }

  @Singleton
  Route accessChecks(CheckAccess useCase) {
    return route("/v1/access-checks", CheckAccess.Command.class, CheckAccess.Result.class, useCase)
        .says(
            "checkAccess",
            GROUP,
            "Checks whether shares allow accounts or services to use resources.");
  }

  @Singleton
  Route accessDecisions(DecideAccess useCase) {
    return route(
            "/v1/access-decisions", DecideAccess.Command.class, DecideAccess.Result.class, useCase)
        .says(
            "decideAccess",
            GROUP,
            "Decides what the stored policies allow identities of the caller's account.");
  }

  @Singleton
  Route policySimulations(SimulatePolicies useCase) {
    return route(
            "/v1/policy-simulations",
            SimulatePolicies.Command.class,
            SimulatePolicies.Result.class,
            useCase)
        .says("simulatePolicies", GROUP, "Decides requests by the given policies.");
  }

  @Singleton
  Route policyValidations(ValidatePolicies useCase) {
    return route(
            "/v1/policy-validations",
            ValidatePolicies.Command.class,
            ValidatePolicies.Result.class,
            useCase)
        .says("validatePolicies", GROUP, "Lists the problems of policy documents.");
  }

  /** One share, where the cloud has lists only; its status and codes are those of the lists. */
  @Singleton
  Route resourceShare(ReadResourceShare useCase) {
    return Route.of(
            "GET",
            "/v1/resource-shares/{resourceShareId}",
            ReadResourceShare.Command.class,
            ReadResourceShare.Result.class,
            (asked, call) ->
                dispatcher.perform(
                    useCase,
                    asked,
                    new Arrival(
                        call.caller(),
                        call.origin(),
                        call.requestId(),
                        asked.regionId().or(call::endpointRegion))))
        .takes(useCase.spec().parameters())
        .refuses(useCase.spec().faults().toArray(FaultCode[]::new))
        .says(
            "readResourceShare",
            SHARES,
            "Reads a share of the caller, or one that it was given, as ListResourceShares tells it.");
  }

  private <C extends Record, R extends Record> Route route(
      String path, Class<C> command, Class<R> result, UseCase<C, R> useCase) {
    return Route.of(
            "POST",
            path,
            command,
            result,
            (asked, call) -> dispatcher.perform(useCase, asked, arrival(call)))
        .refuses(useCase.spec().faults().toArray(FaultCode[]::new));
  }

  private static Arrival arrival(RestCall call) {
    return new Arrival(call.caller(), call.origin(), call.requestId(), call.endpointRegion());
  }
}
