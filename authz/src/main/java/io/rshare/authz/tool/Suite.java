package io.rshare.authz.tool;

import io.rshare.authz.compile.PolicySource;
import io.rshare.authz.evaluate.Layers;
import io.rshare.authz.evaluate.PolicyLayer;
import io.rshare.authz.request.AccessRequest;
import io.rshare.authz.syntax.Location;
import io.rshare.authz.syntax.PolicySwitches;
import java.util.List;
import java.util.Optional;

/**
 * Policies and the decisions expected of them.
 *
 * @param policies the policies the suite is about, for coverage; empty where each case brings its
 *     own
 */
public record Suite(
    String file, PolicySwitches switches, List<PolicySource> policies, List<Case> cases) {

  /** One request and what is expected. */
  public record Case(
      String name,
      Location at,
      Layers<List<PolicySource>> layers,
      AccessRequest request,
      Expectation expect) {}

  /**
   * What is expected.
   *
   * @param by statements as {@code policy#index}; empty if any will do
   */
  public record Expectation(Outcome outcome, Optional<PolicyLayer> layer, List<String> by) {}
}
