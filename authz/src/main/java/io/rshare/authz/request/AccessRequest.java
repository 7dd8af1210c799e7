package io.rshare.authz.request;

import io.rshare.authz.pattern.AsciiCase;
import io.rshare.authz.pattern.ResourceName;
import org.jspecify.annotations.Nullable;

/**
 * One action on one resource. An operation on several resources is several requests, all of which
 * have to be allowed (assumed). Immutable.
 */
public final class AccessRequest {
  private final String action;
  private final String foldedAction;
  private final ResourceName resource;
  private final RequestContext context;
  private final @Nullable Principal principal;

  /**
   * A request.
   *
   * @param action {@code service:operation}
   * @param resource a resource name, or {@code *} for an operation without resource-level
   *     permission
   */
  public AccessRequest(String action, String resource, RequestContext context) {
    this(action, ResourceName.of(resource), context, null);
  }

  private AccessRequest(
      String action, ResourceName resource, RequestContext context, @Nullable Principal principal) {
    this.action = action;
    this.foldedAction = AsciiCase.lower(action);
    this.resource = resource;
    this.context = context;
    this.principal = principal;
  }

  /** The same request, asked by this principal; only trust policies look at it. */
  public AccessRequest by(Principal asking) {
    return new AccessRequest(action, resource, context, asking);
  }

  /** The action as given. */
  public String action() {
    return action;
  }

  /** The action in the form in which actions are compared; source: "Policy elements". */
  public String foldedAction() {
    return foldedAction;
  }

  /** The resource. */
  public ResourceName resource() {
    return resource;
  }

  /** What else is known. */
  public RequestContext context() {
    return context;
  }

  /** Who asks; null unless a trust policy is concerned. */
  public @Nullable Principal principal() {
    return principal;
  }

  @Override
  public String toString() {
    return action + " on " + resource + " with " + context;
  }
}
