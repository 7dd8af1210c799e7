package io.rshare.application;

import io.rshare.application.access.AccessRequest;
import io.rshare.application.access.Authorizer;
import io.rshare.application.access.ContextValue;
import io.rshare.application.access.Decision;
import io.rshare.application.audit.AuditEvent;
import io.rshare.application.audit.AuditTrail;
import io.rshare.domain.fault.AccessDenial;
import io.rshare.domain.fault.Fault;
import io.rshare.domain.fault.FaultCode;
import io.rshare.domain.identity.Principal;
import io.rshare.domain.port.Nonces;
import io.rshare.domain.port.UnitOfWork;
import io.rshare.domain.region.Regions;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The one way to an operation: find, bind, authorise, transaction, handle, audit. Written once, so
 * that no operation can run without any of it.
 */
public final class Dispatcher {
  private static final Logger LOG = System.getLogger(Dispatcher.class.getName());

  private final OperationCatalogue catalogue;
  private final Authorizer authorizer;
  private final UnitOfWork unitOfWork;
  private final Nonces nonces;
  private final AuditTrail audit;
  private final RateLimits rateLimits;
  private final InstantSource clock;
  private final String defaultRegion;

  /** A dispatcher; {@code defaultRegion} is that of calls and endpoints that name none. */
  public Dispatcher(
      OperationCatalogue catalogue,
      Authorizer authorizer,
      UnitOfWork unitOfWork,
      Nonces nonces,
      AuditTrail audit,
      RateLimits rateLimits,
      InstantSource clock,
      String defaultRegion) {
    this.catalogue = catalogue;
    this.authorizer = authorizer;
    this.unitOfWork = unitOfWork;
    this.nonces = nonces;
    this.audit = audit;
    this.rateLimits = rateLimits;
    this.clock = clock;
    this.defaultRegion = defaultRegion;
  }

  /**
   * Answers {@code request} with the result record of its operation. Throws {@link Fault} for
   * whatever the caller is to be told; anything else that escapes is a defect.
   */
  public Object dispatch(Request request) {
    Product product =
        Product.ofVersion(request.version()).orElseThrow(FaultCode.VERSION_INVALID::fault);
    Operation<?, ?> operation =
        catalogue.find(product, request.operation()).orElseThrow(FaultCode.ACTION_NOT_FOUND::fault);
    Call call = callOf(product, request);
    // Until the call has come to its end, it counts as one that met a defect.
    Optional<Fault> refusal = Optional.of(FaultCode.INTERNAL_ERROR.fault());
    try {
      Object result = run(operation, request, call);
      refusal = Optional.empty();
      return result;
    } catch (Fault fault) {
      refusal = Optional.of(fault);
      throw fault;
    } finally {
      writeDown(event(operation.spec(), request, call, refusal));
    }
  }

  /** A trail that fails must not change an answer: the call is over and perhaps stored. */
  private void writeDown(AuditEvent event) {
    try {
      audit.record(event);
    } catch (RuntimeException e) {
      LOG.log(Level.ERROR, "call " + event.requestId() + " is missing from the audit trail", e);
    }
  }

  private <C, R> R run(Operation<C, R> operation, Request request, Call call) {
    OperationSpec<C> spec = operation.spec();
    rateLimits.admit(spec, call);
    requireKnownRegion(spec, call);
    C command = operation.bind(request.parameters());
    if (spec.isAuthorised()) {
      authorise(spec, command, call, request.origin());
    }
    return switch (spec.store()) {
      case UNTOUCHED -> operation.handle(command, call);
      case READS -> unitOfWork.read(() -> operation.handle(command, call));
      case WRITES ->
          unitOfWork.write(
              () -> {
                // The nonce goes with the write: refused again on any node, free again if undone.
                request.nonce().ifPresent(n -> nonces.use(n.accessKeyId(), n.value(), n.until()));
                return operation.handle(command, call);
              });
    };
  }

  private <C> void authorise(OperationSpec<C> spec, C command, Call call, Origin origin) {
    Map<String, List<ContextValue>> context = spec.context(command, call);
    context.put("acs:CurrentTime", List.of(ContextValue.of(currentTime(call))));
    context.put("acs:SourceIp", List.of(ContextValue.of(origin.sourceIp())));
    context.put(
        "acs:SecureTransport",
        List.of(ContextValue.of(Boolean.toString(origin.secureTransport()))));
    context.put("acs:PrincipalARN", List.of(ContextValue.of(call.caller().principal().arn())));
    var asked =
        new AccessRequest(
            call.caller().principal(),
            spec.action(),
            spec.resources(command, call),
            spec.resourceGroup(command, call),
            context,
            spec.trust(command, call));
    switch (authorizer.decide(asked)) {
      case Decision.Allowed allowed -> {}
      case Decision.Denied denied ->
          throw spec.denial().fault(denial(spec.action(), call.caller().principal(), denied));
    }
  }

  private static AccessDenial denial(String action, Principal principal, Decision.Denied denied) {
    return new AccessDenial(
        action,
        principal.kind(),
        principal.displayName(),
        principal.account().value(),
        denied.policyType(),
        denied.explicit() ? "ExplicitDeny" : "ImplicitDeny",
        denied.encodedDiagnosticMessage());
  }

  /** What a product without regions is told about regions that do not exist does not count. */
  private Call callOf(Product product, Request request) {
    String region =
        request
            .parameters()
            .text("RegionId")
            .or(request::endpointRegion)
            .filter(named -> product.isRegional() || Regions.exists(named))
            .orElse(defaultRegion);
    Instant now = clock.instant().truncatedTo(ChronoUnit.MILLIS);
    return new Call(request.caller(), region, request.requestId(), now);
  }

  /** One operation documents a code for this; the others use the catch-all (assumed). */
  private static void requireKnownRegion(OperationSpec<?> spec, Call call) {
    if (!Regions.exists(call.region())) {
      throw spec.unknownRegion().fault();
    }
  }

  /** Whole seconds, as policies write it. */
  private static String currentTime(Call call) {
    return call.now().truncatedTo(ChronoUnit.SECONDS).toString();
  }

  private static AuditEvent event(
      OperationSpec<?> spec, Request request, Call call, Optional<Fault> fault) {
    return new AuditEvent(
        spec.product(),
        spec.name(),
        spec.store() == OperationSpec.Store.WRITES,
        call.requestId(),
        call.now(),
        call.region(),
        call.caller(),
        request.origin(),
        fault);
  }
}
