package io.rshare.http.rest;

import io.rshare.application.Caller;
import io.rshare.application.JsonText;
import io.rshare.application.Origin;
import io.rshare.application.audit.DoorEvent;
import io.rshare.domain.fault.Fault;
import io.rshare.domain.fault.FaultCode;
import io.rshare.http.Answer;
import io.rshare.http.Door;
import io.rshare.http.EndpointHost;
import io.rshare.http.Lane;
import io.rshare.http.RequestIds;
import io.rshare.http.rest.schema.MisfitException;
import io.rshare.http.wire.JsonWriter;
import io.rshare.http.wire.RawRequest;
import io.rshare.http.wire.ResultWriter;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Answers one request for a route: find it, see who calls, read what it is told, answer. Whatever
 * happens, there is an answer, and its status is one that the document names.
 */
final class RestGateway implements Door {
  private static final Logger LOG = LoggerFactory.getLogger(RestGateway.class);
  private static final String TOP = "/v1";
  private static final String ADMINISTRATION = TOP + "/admin/";
  private static final int MAX_PATH = 256;

  /** Routes that look at many policies, or say much, for few bytes. */
  private static final Set<String> HEAVY =
      Set.of(
          TOP + "/policy-simulations",
          TOP + "/policy-validations",
          TOP + "/access-decisions",
          TOP + "/openapi.json",
          TOP + "/docs");

  private final Routes routes;
  private final Inputs inputs;
  private final RestEvents events;

  RestGateway(Routes routes, JsonText json, RestEvents events) {
    this.routes = routes;
    this.events = events;
    this.inputs = new Inputs(json);
  }

  @Override
  public boolean leadsTo(String path) {
    return path.equals(TOP) || path.startsWith(TOP + "/");
  }

  @Override
  public Lane lane(RawRequest request) {
    if (request.path().startsWith(ADMINISTRATION)) {
      return Lane.ADMINISTRATION;
    }
    return HEAVY.contains(request.path()) ? Lane.LARGE : Lane.ofBody(request.body().length);
  }

  @Override
  public Answer answer(RawRequest request) {
    return answer(request, Optional::empty, false);
  }

  /**
   * The answer to {@code request}; {@code caller} is asked on routes that are for callers only.
   * Administrators are nobody there, and nobody else is anybody below {@code /v1/admin}.
   */
  Answer answer(RawRequest request, Supplier<Optional<Caller>> caller, boolean administrator) {
    String requestId = RequestIds.next();
    Routes.Match match;
    try {
      match = routes.match(request.method(), request.path());
    } catch (Problem problem) {
      return refusal(problem, requestId, Optional.empty());
    } catch (Fault fault) {
      return refusal(Problem.of(fault), requestId, Optional.empty());
    }
    Optional<Route> route = Optional.of(match.route());
    try {
      RestCall call =
          call(
              request,
              admitted(match.route(), caller, administrator, request, requestId),
              requestId);
      if (isAdministration(match.route())) {
        return administered(match, request, call);
      }
      return answer(match, request, call);
    } catch (Problem problem) {
      return refusal(problem, requestId, route);
    } catch (MisfitException misfit) {
      return refusal(malformed(misfit, match.route()), requestId, route);
    } catch (Fault fault) {
      return refusal(Problem.of(fault, place(fault, match.route())), requestId, route);
    } catch (RuntimeException | StackOverflowError defect) {
      LOG.error("Request {} failed", requestId, defect);
      return refusal(Problem.of(FaultCode.INTERNAL_ERROR.fault()), requestId, route);
    }
  }

  @Override
  public Answer refuse(RawRequest request, Fault fault) {
    return refusal(Problem.of(fault), RequestIds.next(), Optional.empty());
  }

  private Answer answer(Routes.Match match, RawRequest request, RestCall call) {
    Object result = match.route().handler().answer(inputs.read(match, request), call);
    return answer(match.route(), result, call.requestId());
  }

  /**
   * Reads are written down here, and whatever is refused; changes where it is known what they are.
   */
  private Answer administered(Routes.Match match, RawRequest request, RestCall call) {
    boolean write = !match.route().method().equals("GET");
    Optional<String> reason = Optional.of(FaultCode.INTERNAL_ERROR.wireCode());
    try {
      Answer answer = answer(match, request, call);
      reason = Optional.empty();
      return answer;
    } catch (Problem problem) {
      reason = problem.isAudited() ? Optional.empty() : Optional.of(problem.code());
      throw problem;
    } catch (MisfitException misfit) {
      reason = Optional.of(FaultCode.PARAMETER_INVALID.wireCode());
      throw misfit;
    } catch (Fault fault) {
      reason = Optional.of(fault.wireCode());
      throw fault;
    } finally {
      if (!write || reason.isPresent()) {
        events.administered(write, cut(request.path()), reason, call);
      }
    }
  }

  private static String cut(String path) {
    return path.length() > MAX_PATH ? path.substring(0, MAX_PATH) : path;
  }

  private static boolean isAdministration(Route route) {
    return route.path().text().startsWith(ADMINISTRATION);
  }

  private Optional<Caller> admitted(
      Route route,
      Supplier<Optional<Caller>> caller,
      boolean administrator,
      RawRequest request,
      String requestId) {
    if (isAdministration(route)) {
      if (!administrator) {
        throw unknown(DoorEvent.Door.ADMINISTRATION, request, requestId);
      }
      return Optional.empty();
    }
    if (route.open()) {
      return Optional.empty();
    }
    Optional<Caller> found = caller.get();
    if (found.isEmpty()) {
      throw unknown(DoorEvent.Door.REST, request, requestId);
    }
    return found;
  }

  /** Without a token nobody has failed to prove anything. */
  private Problem unknown(DoorEvent.Door door, RawRequest request, String requestId) {
    return request.headers().text("authorization").isEmpty()
        ? Problem.unauthenticated()
        : events.failed(
            door, Optional.empty(), "InvalidToken", call(request, Optional.empty(), requestId));
  }

  private static RestCall call(RawRequest request, Optional<Caller> caller, String requestId) {
    return new RestCall(
        caller,
        new Origin(
            request.remoteAddress(),
            request.secure(),
            request.headers().text("user-agent").orElse("")),
        requestId,
        EndpointHost.parse(request.headers().text("host").orElse("")).region());
  }

  private static Answer answer(Route route, Object result, String requestId) {
    byte[] body =
        route.success() == 204 ? new byte[0] : result instanceof byte[] text ? text : json(result);
    return new Answer(
        route.success(), route.mediaType(), requestId, Map.of("Cache-Control", "no-store"), body);
  }

  private static Problem malformed(MisfitException misfit, Route route) {
    String detail = String.valueOf(misfit.getMessage());
    String path = misfit.path();
    return path.isEmpty()
        ? Problem.malformed(detail)
        : Problem.malformed(Places.of(path, route).orElse("/" + path), detail);
  }

  /** Refusals that are about a value say where it is. */
  private static Optional<String> place(Fault fault, Route route) {
    return Problem.status(fault.code()) == 400 ? Places.of(fault, route) : Optional.empty();
  }

  private static Answer refusal(Problem problem, String requestId, Optional<Route> route) {
    Problem.Body body = problem.body(requestId, route);
    Map<String, String> headers = new LinkedHashMap<>(problem.headers());
    headers.put("Cache-Control", "no-store");
    return new Answer(body.status(), "application/problem+json", requestId, headers, json(body))
        .after(problem.pause());
  }

  private static byte[] json(Object record) {
    return JsonWriter.bytes(ResultWriter.lowerCamelTree(record));
  }
}
