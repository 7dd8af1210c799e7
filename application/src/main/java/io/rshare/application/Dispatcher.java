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
import io.rshare.domain.fault.FaultKind;
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
import java.util.function.Function;
import java.util.function.Supplier;

/**
 * The one way to an operation and to every other use case: find, bind, authorise, transaction,
 * handle, audit. Written once, so that no operation can run without any of it.
 */
public final class Dispatcher {
  private static final Logger LOG = System.getLogger(Dispatcher.class.getName());
  private static final Optional<Fault> DEFECT = Optional.of(FaultCode.INTERNAL_ERROR.fault());

  private final OperationCatalogue catalogue;
  private final Authorizer authorizer;
  private final UnitOfWork unitOfWork;
  private final Nonces nonces;
  private final AuditTrail audit;
  private final RateLimits rateLimits;
  private final InstantSource clock;
  private final String defaultRegion;
  private final EachSecond<String> currentTime =
      new EachSecond<>(second -> Instant.ofEpochSecond(second).toString());

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
    return answer(operation, request);
  }

  /** Whether answering a call of this operation may wait for anything; false for unknown ones. */
  public boolean waits(String version, String operation) {
    return Product.ofVersion(version)
        .flatMap(product -> catalogue.find(product, operation))
        .filter(found -> found.spec().waits())
        .isPresent();
  }

  private <C, R> R answer(Operation<C, R> operation, Request request) {
    Optional<String> region = request.parameters().text("RegionId").or(request::endpointRegion);
    var arrival = new Arrival(request.caller(), request.origin(), request.requestId(), region);
    return audited(
        operation.spec(),
        arrival,
        call -> List.of(),
        call ->
            run(
                operation,
                () -> bound(operation, request.parameters()),
                call,
                request.origin(),
                request.nonce()));
  }

  private static <C> C bound(Operation<C, ?> operation, Parameters parameters) {
    operation.spec().check(parameters);
    return operation.bind(parameters);
  }

  /**
   * Does what is no operation of an API and has no parameters to bind, with everything else that an
   * operation gets: rate, authorisation, transaction, audit. Throws as {@link #dispatch} does.
   */
  public <C, R> R perform(UseCase<C, R> useCase, C command, Arrival arrival) {
    return audited(
        useCase.spec(),
        arrival,
        call -> useCase.spec().resources(command, call),
        call -> run(useCase, () -> command, call, arrival.origin(), Optional.empty()));
  }

  private <R> R audited(
      OperationSpec<?> spec,
      Arrival arrival,
      Function<Call, List<String>> resources,
      Function<Call, R> work) {
    Call call = callOf(spec.product(), arrival);
    // Until the call has come to its end, it counts as one that met a defect.
    Optional<Fault> refusal = DEFECT;
    try {
      R result = work.apply(call);
      refusal = Optional.empty();
      return result;
    } catch (Fault fault) {
      refusal = Optional.of(fault);
      throw fault;
    } finally {
      writeDown(event(spec, call, arrival.origin(), resources.apply(call), refusal));
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

  private <C, R> R run(
      UseCase<C, R> useCase,
      Supplier<C> bind,
      Call call,
      Origin origin,
      Optional<SignatureNonce> nonce) {
    OperationSpec<C> spec = useCase.spec();
    if (!(call.caller().principal() instanceof Principal.Administrator)) {
      rateLimits.admit(spec, call);
    }
    requireKnownRegion(spec, call);
    C command = bind.get();
    if (spec.isAuthorised()) {
      authorise(spec, command, call, origin);
    }
    return switch (spec.store()) {
      case UNTOUCHED -> useCase.handle(command, call);
      case READS -> unitOfWork.read(() -> useCase.handle(command, call));
      case WRITES -> write(useCase, command, call, nonce);
    };
  }

  private <C, R> R write(
      UseCase<C, R> useCase, C command, Call call, Optional<SignatureNonce> nonce) {
    try {
      return unitOfWork.write(
          call.caller().principal().account(),
          () -> {
            // The nonce goes with the write, so that it is refused again on any node.
            nonce.ifPresent(this::use);
            return useCase.handle(command, call);
          });
    } catch (Fault refusal) {
      nonce.filter(n -> isFinal(refusal)).ifPresent(n -> keep(n, call));
      throw refusal;
    }
  }

  private void use(SignatureNonce nonce) {
    nonces.use(nonce.accessKeyId(), nonce.value(), nonce.until());
  }

  /** Whether the same request must not be tried again: its sender has been told what is wrong. */
  private static boolean isFinal(Fault refusal) {
    return refusal.code() != FaultCode.NONCE_USED
        && refusal.code().kind() != FaultKind.UNAVAILABLE
        && refusal.code().kind() != FaultKind.BROKEN;
  }

  /**
   * The nonce of a write that was undone, and its nonce with it: what was refused today must not
   * succeed tomorrow because somebody else sends it again.
   */
  private void keep(SignatureNonce nonce, Call call) {
    try {
      unitOfWork.write(
          call.caller().principal().account(),
          () -> {
            use(nonce);
            return nonce;
          });
    } catch (Fault fault) {
      if (fault.code() == FaultCode.NONCE_USED) {
        throw fault;
      }
      LOG.log(Level.WARNING, "the nonce of call " + call.requestId() + " could not be kept", fault);
    }
  }

  private <C> void authorise(OperationSpec<C> spec, C command, Call call, Origin origin) {
    boolean administrator = call.caller().principal() instanceof Principal.Administrator;
    if (spec.isForAdministrators() && !administrator) {
      throw spec.denial().fault();
    }
    if (administrator) {
      return;
    }
    Map<String, List<ContextValue>> context = spec.context(command, call);
    // Whole seconds, as policies write it.
    context.put(
        "acs:CurrentTime", List.of(ContextValue.of(currentTime.of(call.now().getEpochSecond()))));
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
  private Call callOf(Product product, Arrival arrival) {
    String region =
        arrival
            .region()
            .filter(named -> product.isRegional() || Regions.exists(named))
            .orElse(defaultRegion);
    Instant now = clock.instant().truncatedTo(ChronoUnit.MILLIS);
    return new Call(arrival.caller(), region, arrival.requestId(), now);
  }

  /** One operation documents a code for this; the others use the catch-all (assumed). */
  private static void requireKnownRegion(OperationSpec<?> spec, Call call) {
    if (!Regions.exists(call.region())) {
      throw spec.unknownRegion().fault().at("RegionId");
    }
  }

  private static AuditEvent event(
      OperationSpec<?> spec,
      Call call,
      Origin origin,
      List<String> resources,
      Optional<Fault> fault) {
    return new AuditEvent(
        spec.product(),
        spec.name(),
        spec.store() == OperationSpec.Store.WRITES,
        call.requestId(),
        call.now(),
        call.region(),
        call.caller(),
        origin,
        resources,
        fault);
  }
}
