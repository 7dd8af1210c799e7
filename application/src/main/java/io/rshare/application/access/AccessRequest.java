package io.rshare.application.access;

import io.rshare.domain.identity.Principal;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What is asked of an {@link Authorizer}.
 *
 * @param principal who calls
 * @param action such as {@code resourcesharing:CreateResourceShare}
 * @param resources resource names, or {@code *} for an operation without resource-level permission;
 *     at least one
 * @param resourceGroup the resource group concerned, where there is one
 * @param context condition keys with their values, not copied and not to be changed any more; a key
 *     that is not there is absent from the request
 * @param trust what the role has to say that the call assumes, where it assumes one
 */
public record AccessRequest(
    Principal principal,
    String action,
    List<String> resources,
    Optional<String> resourceGroup,
    Map<String, List<ContextValue>> context,
    Optional<Trust> trust) {

  /** A call that assumes no role. */
  public AccessRequest(
      Principal principal,
      String action,
      List<String> resources,
      Optional<String> resourceGroup,
      Map<String, List<ContextValue>> context) {
    this(principal, action, resources, resourceGroup, context, Optional.empty());
  }

  public AccessRequest {
    resources = List.copyOf(resources);
    context = Collections.unmodifiableMap(context);
    if (resources.isEmpty()) {
      throw new IllegalArgumentException("an access request names at least one resource");
    }
  }
}
