package io.rshare.authz.compare;

import io.rshare.authz.compile.PolicySource;
import io.rshare.authz.evaluate.CompiledEngine;
import io.rshare.authz.evaluate.Layers;
import io.rshare.authz.explain.Explainer;
import io.rshare.authz.request.AccessRequest;
import io.rshare.authz.request.ContextItem;
import io.rshare.authz.request.KeyName;
import io.rshare.authz.request.Principal;
import io.rshare.authz.request.RequestContext;
import io.rshare.authz.syntax.PolicySwitches;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Asks the engine whether one side allows a request and the other does not. */
final class Difference {
  private final CompiledEngine grants;
  private final CompiledEngine refuses;
  private final Set<String> present;

  /**
   * @param present keys that no request lacks, in normalised form
   */
  Difference(
      Layers<List<PolicySource>> granting,
      Layers<List<PolicySource>> refusing,
      PolicySwitches switches,
      Set<String> present) {
    this.grants = CompiledEngine.compile(granting, switches);
    this.refuses = CompiledEngine.compile(refusing, switches);
    this.present = present;
  }

  /** A request found by a search without the keys and values that make no difference. */
  AccessRequest confirmed(AccessRequest found) {
    AccessRequest request = simplified(found);
    if (!isAbout(request)
        || !Explainer.explainMatches(grants, request).decision().allowed()
        || Explainer.explainMatches(refuses, request).decision().allowed()) {
      throw new IllegalStateException(
          "the engine does not confirm the difference about " + request);
    }
    return request;
  }

  private boolean isAbout(AccessRequest request) {
    return grants.evaluate(request).allowed() && !refuses.evaluate(request).allowed();
  }

  private AccessRequest simplified(AccessRequest found) {
    AccessRequest simplest = found;
    for (Map.Entry<String, List<ContextItem>> key : found.context().keys().entrySet()) {
      boolean mayBeAbsent = !present.contains(KeyName.normalised(key.getKey()));
      List<ContextItem> left = new ArrayList<>(key.getValue());
      for (ContextItem item : key.getValue()) {
        left.remove(item);
        AccessRequest simpler = with(simplest, key.getKey(), left);
        if ((mayBeAbsent || !left.isEmpty()) && isAbout(simpler)) {
          simplest = simpler;
        } else {
          left.add(item);
        }
      }
    }
    return simplest;
  }

  private static AccessRequest with(AccessRequest request, String key, List<ContextItem> items) {
    Map<String, List<ContextItem>> keys = new LinkedHashMap<>(request.context().keys());
    keys.put(key, items);
    RequestContext.Builder context = RequestContext.builder();
    keys.forEach((name, all) -> all.forEach(item -> context.put(name, item)));
    AccessRequest changed =
        new AccessRequest(request.action(), request.resource().text(), context.build());
    Principal principal = request.principal();
    return principal == null ? changed : changed.by(principal);
  }
}
