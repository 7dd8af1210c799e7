package io.rshare.authz.reference;

import io.rshare.authz.compile.PolicySource;
import io.rshare.authz.evaluate.Layers;
import io.rshare.authz.request.AccessRequest;
import io.rshare.authz.request.ContextItem;
import io.rshare.authz.request.Principal;
import io.rshare.authz.request.RequestContext;
import io.rshare.authz.syntax.PolicySwitches;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Everything one decision depends on, in parts small enough to be taken away one by one. */
record Case(
    Layers<List<PolicySource>> layers,
    PolicySwitches switches,
    String action,
    String resource,
    Map<String, List<ContextItem>> context,
    @Nullable Principal principal) {

  AccessRequest request() {
    RequestContext.Builder keys = RequestContext.builder();
    context.forEach((key, items) -> items.forEach(item -> keys.put(key, item)));
    AccessRequest request = new AccessRequest(action, resource, keys.build());
    return principal == null ? request : request.by(principal);
  }

  Case with(Layers<List<PolicySource>> fewer) {
    return new Case(fewer, switches, action, resource, context, principal);
  }

  Case with(Map<String, List<ContextItem>> fewer) {
    return new Case(layers, switches, action, resource, fewer, principal);
  }
}
