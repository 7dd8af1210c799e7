package io.rshare.http.rest;

import io.rshare.domain.fault.Fault;
import io.rshare.domain.fault.FaultCode;
import io.rshare.http.rest.schema.Names;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/** The faults that a route may refuse with: its own, and those that meet every request. */
final class Refusals {
  private Refusals() {}

  /** Messages by code by status. */
  static SortedMap<Integer, SortedMap<String, String>> of(Route route) {
    SortedMap<Integer, SortedMap<String, String>> refusals = new TreeMap<>();
    route.faults().forEach(code -> add(code, route, refusals));
    add(FaultCode.PARAMETER_INVALID, refusals);
    add(FaultCode.BODY_TOO_LARGE, refusals);
    add(FaultCode.EXPECTATION_FAILED, refusals);
    add(FaultCode.UNAVAILABLE, refusals);
    add(FaultCode.PROTOCOL_NEEDS_TLS, refusals);
    add(FaultCode.HOST_NOT_SERVED, refusals);
    add(FaultCode.INTERNAL_ERROR, refusals);
    if (!route.open()) {
      add(FaultCode.NO_PERMISSION, refusals);
      add(FaultCode.THROTTLED, refusals);
    }
    add(Problem.unsupportedMediaType(), refusals);
    if (!route.open() || route.takesBody()) {
      add(Problem.unauthenticated(), refusals);
    }
    return refusals;
  }

  /** One code stands for all parameters that may be missing. */
  private static void add(FaultCode code, Route route, Map<Integer, SortedMap<String, String>> to) {
    if (code != FaultCode.PARAMETER_MISSING) {
      add(code, to);
      return;
    }
    for (Input input : route.inputs()) {
      if (input.field().required() && input.place() != Input.Place.PATH) {
        Fault missing = code.fault(Names.upperCamel(input.field().name()));
        to.computeIfAbsent(Problem.status(code), status -> new TreeMap<>())
            .put(missing.wireCode(), missing.message());
      }
    }
  }

  private static void add(FaultCode code, Map<Integer, SortedMap<String, String>> to) {
    to.computeIfAbsent(Problem.status(code), status -> new TreeMap<>())
        .putIfAbsent(code.wireCode(), code.message());
  }

  private static void add(Problem problem, Map<Integer, SortedMap<String, String>> to) {
    Problem.Body body = problem.body("", Optional.empty());
    to.computeIfAbsent(body.status(), status -> new TreeMap<>()).put(body.code(), body.detail());
  }
}
