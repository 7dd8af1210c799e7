package io.rshare.authz;

import io.rshare.application.access.AccessRequest;
import io.rshare.application.access.Authorizer;
import io.rshare.application.access.ContextValue;
import io.rshare.application.access.Decision;
import io.rshare.authz.evaluate.CompiledEngine;
import io.rshare.authz.evaluate.PolicyLayer;
import io.rshare.authz.request.ContextItem;
import io.rshare.authz.request.RequestContext;
import io.rshare.authz.syntax.PolicySwitches;
import io.rshare.domain.identity.Principal;
import io.rshare.domain.port.AttachedPolicies;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Authorises operations with the RAM policies of the caller: control policies, session policy,
 * identity policies. A caller with a policy that cannot be read is denied everything.
 *
 * @see <a href="https://www.alibabacloud.com/help/en/ram/user-guide/policy-evaluation-process">How
 *     RAM evaluates policies</a>
 */
public final class RamAuthorizer implements Authorizer {
  private final CallerPolicies callers;
  private final Optional<DiagnosticMessages> messages;
  private final PolicySwitches switches;

  /**
   * An authorizer over {@code policies} that reads open questions of the language the default way.
   * With {@code messages}, denials carry a diagnostic message.
   */
  public RamAuthorizer(AttachedPolicies policies, Optional<DiagnosticMessages> messages) {
    this(policies, messages, PolicySwitches.DEFAULTS);
  }

  /** The same, reading open questions of the language this way. */
  public RamAuthorizer(
      AttachedPolicies policies, Optional<DiagnosticMessages> messages, PolicySwitches switches) {
    this.callers = new CallerPolicies(policies, switches);
    this.messages = messages;
    this.switches = switches;
  }

  @Override
  public Decision decide(AccessRequest request) {
    if (assumesAsRoot(request)) {
      return denied(new DenialReport(request, "*", PolicyLayer.ASSUME_ROLE, List.of()));
    }
    if (isExempt(request.principal())) {
      return Decision.ALLOWED;
    }
    Optional<CompiledEngine> found = engine(request);
    if (found.isEmpty()) {
      return denied(new DenialReport(request, "*", PolicyLayer.ACCOUNT, List.of()));
    }
    CompiledEngine engine = found.get();
    RequestContext context = context(request.context());
    for (String resource : request.resources()) {
      switch (engine.evaluate(question(request, resource, context))) {
        case io.rshare.authz.evaluate.Decision.Allowed allowed -> {}
        case io.rshare.authz.evaluate.Decision.ExplicitlyDenied no -> {
          return denied(new DenialReport(request, resource, no.layer(), no.by()));
        }
        case io.rshare.authz.evaluate.Decision.ImplicitlyDenied no -> {
          return denied(new DenialReport(request, resource, no.layer(), List.of()));
        }
      }
    }
    return Decision.ALLOWED;
  }

  /** How {@link #decide} decides about each resource of {@code request}, in their order. */
  List<io.rshare.authz.evaluate.Decision> evaluate(AccessRequest request) {
    if (assumesAsRoot(request)) {
      return alike(
          request, new io.rshare.authz.evaluate.Decision.ImplicitlyDenied(PolicyLayer.ASSUME_ROLE));
    }
    if (isExempt(request.principal())) {
      return alike(request, new io.rshare.authz.evaluate.Decision.Allowed(List.of()));
    }
    Optional<CompiledEngine> found = engine(request);
    if (found.isEmpty()) {
      return alike(
          request, new io.rshare.authz.evaluate.Decision.ImplicitlyDenied(PolicyLayer.ACCOUNT));
    }
    CompiledEngine engine = found.get();
    RequestContext context = context(request.context());
    return request.resources().stream()
        .map(resource -> engine.evaluate(question(request, resource, context)))
        .toList();
  }

  private static List<io.rshare.authz.evaluate.Decision> alike(
      AccessRequest request, io.rshare.authz.evaluate.Decision decision) {
    return Collections.nCopies(request.resources().size(), decision);
  }

  /** An account assumes no roles (documented), not even those that trust it. */
  private static boolean assumesAsRoot(AccessRequest request) {
    return request.trust().isPresent() && request.principal() instanceof Principal.AccountRoot;
  }

  private static io.rshare.authz.request.AccessRequest question(
      AccessRequest request, String resource, RequestContext context) {
    return new io.rshare.authz.request.AccessRequest(request.action(), resource, context)
        .by(
            new io.rshare.authz.request.Principal.Ram(
                request.principal().account().value(), request.principal().arn()));
  }

  /** The root identity has all rights in its own account, and control policies do not reach it. */
  private boolean isExempt(Principal principal) {
    return principal instanceof Principal.AccountRoot && switches.memberRootExempt();
  }

  /** What decides about the caller, or nothing if one of its policies cannot be read. */
  private Optional<CompiledEngine> engine(AccessRequest request) {
    return callers
        .of(request.principal(), request.resourceGroup(), request.trust())
        .map(layers -> new CompiledEngine(layers, switches));
  }

  private static RequestContext context(Map<String, List<ContextValue>> values) {
    RequestContext.Builder context = RequestContext.builder();
    values.forEach(
        (key, list) -> list.forEach(value -> context.put(key, new ContextItem(value.spellings()))));
    return context.build();
  }

  private Decision denied(DenialReport report) {
    return new Decision.Denied(
        !report.by().isEmpty(),
        report.layer().policyType(),
        messages.map(seal -> seal.seal(report.json())));
  }
}
