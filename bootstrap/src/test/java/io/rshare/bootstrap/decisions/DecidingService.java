package io.rshare.bootstrap.decisions;

import io.rshare.application.AccessPorts;
import io.rshare.application.Call;
import io.rshare.application.Caller;
import io.rshare.application.Dispatcher;
import io.rshare.application.Operation;
import io.rshare.application.OperationCatalogue;
import io.rshare.application.Origin;
import io.rshare.application.PageTokens;
import io.rshare.application.Parameters;
import io.rshare.application.Ports;
import io.rshare.application.RateLimits;
import io.rshare.application.Request;
import io.rshare.application.access.AccessRequest;
import io.rshare.application.access.Authorizer;
import io.rshare.application.access.Decision;
import io.rshare.application.access.Diagnostics;
import io.rshare.application.query.CheckAccess;
import io.rshare.application.query.DecideAccess;
import io.rshare.application.query.DecideAccess.AccessDecision;
import io.rshare.application.query.PolicyDecision.Effect;
import io.rshare.application.sts.SessionTokens;
import io.rshare.authz.RamAuthorizer;
import io.rshare.authz.RamPolicyTools;
import io.rshare.authz.SessionPolicyParser;
import io.rshare.domain.fault.Fault;
import io.rshare.domain.fault.FaultCode;
import io.rshare.domain.identity.Principal;
import io.rshare.domain.share.SharingSettings;
import io.rshare.domain.world.World;
import io.rshare.http.wire.StreamingJsonText;
import io.rshare.memory.InMemoryPersistence;
import io.rshare.testkit.SampleIds;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The whole application on the in-memory adapter, with the last decision on record. */
final class DecidingService implements Authorizer {
  private static final Instant NOW = Instant.parse("2026-11-22T10:00:00.123Z");
  private static final Origin ORIGIN = new Origin("192.0.2.1", true, "test");

  private final OperationCatalogue catalogue;
  private final RamAuthorizer authorizer;
  private final Dispatcher dispatcher;
  private final DecideAccess decisions;
  private Optional<Decision> last = Optional.empty();

  DecidingService(World world) {
    var store = new InMemoryPersistence(() -> NOW);
    store.worlds().replace(world, "random");
    var json = new StreamingJsonText();
    var ports =
        new Ports(
            store.resourceShares(),
            store.listings(),
            store.usages(),
            store.knownAccounts(),
            store.resourceDirectories(),
            store.directories(),
            store.resourceCatalogue(),
            new SampleIds(),
            new PageTokens(store.serviceKeys()),
            SharingSettings.DEFAULTS);
    this.catalogue =
        new OperationCatalogue(
            ports,
            new AccessPorts(
                store.identities(),
                new SessionTokens(store.serviceKeys()),
                new SessionPolicyParser(),
                message -> new Diagnostics.Unreadable()));
    this.authorizer = new RamAuthorizer(store.attachedPolicies(), Optional.empty());
    this.dispatcher =
        new Dispatcher(
            catalogue,
            this,
            store.unitOfWork(),
            store.nonces(),
            event -> {},
            RateLimits.OFF,
            () -> NOW,
            RandomCall.REGION);
    this.decisions =
        new DecideAccess(
            new RamPolicyTools(authorizer),
            store.identities(),
            store.resourceDirectories(),
            catalogue,
            new CheckAccess(store.sharedResources(), store.resourceDirectories(), json));
  }

  List<Operation<?, ?>> operations() {
    return catalogue.all();
  }

  @Override
  public Decision decide(AccessRequest request) {
    Decision decision = authorizer.decide(request);
    last = Optional.of(decision);
    return decision;
  }

  /**
   * What a call met.
   *
   * @param decided whether it got as far as that
   * @param roleMissing whether it was allowed to assume a role that is not there
   */
  record Met(boolean decided, boolean roleMissing, Effect effect, Optional<String> layer) {}

  Met call(Principal caller, Operation<?, ?> operation, RandomCall call) {
    last = Optional.empty();
    Optional<FaultCode> fault = Optional.empty();
    try {
      dispatcher.dispatch(
          new Request(
              operation.spec().name(),
              operation.spec().product().version(),
              new Parameters(call.parameters(), new StreamingJsonText()),
              new Caller(caller, "key"),
              ORIGIN,
              "REQUEST",
              Optional.empty(),
              Optional.empty()));
    } catch (Fault refused) {
      fault = Optional.of(refused.code());
    }
    boolean missing = fault.filter(FaultCode.ROLE_MISSING::equals).isPresent();
    if (last.isEmpty()) {
      return new Met(!operation.spec().isAuthorised(), missing, Effect.ALLOW, Optional.empty());
    }
    return switch (last.get()) {
      case Decision.Allowed _ -> new Met(true, missing, Effect.ALLOW, Optional.empty());
      case Decision.Denied denied ->
          new Met(
              true,
              missing,
              denied.explicit() ? Effect.EXPLICIT_DENY : Effect.IMPLICIT_DENY,
              Optional.of(denied.policyType()));
    };
  }

  /** The decision about the call; of several resources, about the first that is denied. */
  AccessDecision ask(Principal caller, String action, RandomCall call) {
    Map<String, List<String>> keys = new HashMap<>(call.keys());
    keys.put("acs:SourceIp", List.of(ORIGIN.sourceIp()));
    keys.put("acs:SecureTransport", List.of("true"));
    List<AccessDecision> answers =
        decisions
            .handle(
                new DecideAccess.Command(
                    List.of(caller.arn()),
                    List.of(action),
                    call.resources().isEmpty() ? Optional.empty() : Optional.of(call.resources()),
                    Optional.of(keys),
                    call.group(),
                    session(caller)),
                new Call(
                    new Caller(new Principal.AccountRoot(caller.account()), "key"),
                    RandomCall.REGION,
                    "REQUEST",
                    NOW))
            .decisions();
    return answers.stream()
        .filter(answer -> answer.decision().effect() != Effect.ALLOW)
        .findFirst()
        .orElse(answers.getFirst());
  }

  private static Optional<String> session(Principal caller) {
    return caller instanceof Principal.AssumedRole role ? role.sessionPolicy() : Optional.empty();
  }
}
