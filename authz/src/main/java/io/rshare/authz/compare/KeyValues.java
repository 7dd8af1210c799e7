package io.rshare.authz.compare;

import io.rshare.authz.request.ContextItem;
import io.rshare.authz.request.RequestContext;
import java.util.List;

/** The values of one condition key; none if the key is absent. */
record KeyValues(String key, List<ContextItem> items, RequestContext context) {
  static KeyValues of(String key, List<ContextItem> items) {
    RequestContext.Builder builder = RequestContext.builder();
    items.forEach(item -> builder.put(key, item));
    return new KeyValues(key, items, builder.build());
  }

  @Override
  public String toString() {
    return context.toString();
  }
}
