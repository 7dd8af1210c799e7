package io.rshare.bootstrap;

import io.micronaut.context.annotation.Factory;
import io.rshare.application.JsonText;
import io.rshare.application.OperationCatalogue;
import io.rshare.application.Ports;
import io.rshare.application.operation.ReadResourceShare;
import io.rshare.application.query.CheckAccess;
import io.rshare.application.query.DecideAccess;
import io.rshare.application.query.PolicyTools;
import io.rshare.application.query.SimulatePolicies;
import io.rshare.application.query.ValidatePolicies;
import io.rshare.authz.RamAuthorizer;
import io.rshare.authz.RamPolicyTools;
import io.rshare.domain.port.Identities;
import io.rshare.domain.port.ResourceDirectories;
import io.rshare.domain.port.SharedResources;
import jakarta.inject.Named;
import jakarta.inject.Singleton;

/** Puts the use cases together that only the REST interface has. */
@Factory
final class QueryWiring {
  @Singleton
  CheckAccess checkAccess(
      SharedResources resources, ResourceDirectories directories, JsonText json) {
    return new CheckAccess(resources, directories, json);
  }

  @Singleton
  ReadResourceShare readResourceShare(Ports ports) {
    return new ReadResourceShare(ports);
  }

  /** Decisions are those of RAM policies, whoever decides the calls. */
  @Singleton
  PolicyTools policyTools(@Named("ram") RamAuthorizer authorizer) {
    return new RamPolicyTools(authorizer);
  }

  @Singleton
  ValidatePolicies validatePolicies(PolicyTools tools) {
    return new ValidatePolicies(tools);
  }

  @Singleton
  SimulatePolicies simulatePolicies(PolicyTools tools) {
    return new SimulatePolicies(tools);
  }

  @Singleton
  DecideAccess decideAccess(
      PolicyTools tools,
      Identities identities,
      ResourceDirectories directories,
      OperationCatalogue catalogue,
      CheckAccess shares) {
    return new DecideAccess(tools, identities, directories, catalogue, shares);
  }
}
