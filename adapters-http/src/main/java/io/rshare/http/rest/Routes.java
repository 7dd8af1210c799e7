package io.rshare.http.rest;

import io.rshare.domain.fault.FaultCode;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** All routes of the REST interface. */
public final class Routes {
  private final List<Route> all;

  Routes(List<Route> all) {
    this.all = List.copyOf(all);
  }

  /**
   * A route and the variables of its path.
   *
   * @param route what was asked for
   * @param variables decoded, by name
   */
  record Match(Route route, Map<String, String> variables) {}

  /** All of them, in the order of the document. */
  public List<Route> all() {
    return all;
  }

  /** The route for a request; throws a fault or {@link Problem} where there is none. */
  Match match(String method, String path) {
    Set<String> allowed = new LinkedHashSet<>();
    for (Route route : all) {
      Optional<Map<String, String>> variables = route.path().match(path);
      if (variables.isPresent()) {
        if (route.method().equals(method)) {
          return new Match(route, variables.get());
        }
        allowed.add(route.method());
      }
    }
    if (allowed.isEmpty()) {
      throw FaultCode.ACTION_NOT_FOUND.fault();
    }
    throw Problem.methodNotAllowed(List.copyOf(allowed));
  }
}
