package io.rshare.authz.tool;

import io.rshare.authz.pattern.ResourceName;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Whether a request is one that somebody could make: it names one action and one resource, not a
 * pattern over them. Wildcards in its resource are text like any other (objects may be called so).
 */
public final class AskedRequest {
  private static final Pattern ACTION =
      Pattern.compile("[A-Za-z0-9_-]{1,64}:[A-Za-z0-9_.-]{1,128}");
  private static final String PREFIX = "acs:";

  private AskedRequest() {}

  /** What is wrong with the action or the resource of a request, as a sentence. */
  public static Optional<String> problem(String action, String resource) {
    if (!ACTION.matcher(action).matches()) {
      return Optional.of(
          "The action '"
              + action
              + "' must name one operation, such as resourcesharing:CreateResourceShare.");
    }
    ResourceName name = ResourceName.of(resource);
    if (name.operationLevel()) {
      return Optional.empty();
    }
    boolean named =
        resource.startsWith(PREFIX)
            && name.complete()
            && resource.charAt(PREFIX.length()) != ':'
            && name.restStart() < resource.length();
    return named
        ? Optional.empty()
        : Optional.of(
            "The resource '"
                + resource
                + "' must be '*' or have the form 'acs:service:region:account:resource'.");
  }
}
