package io.rshare.application.access;

import java.util.List;
import java.util.Optional;

/**
 * What is known about a denied call, in the documented shape of {@code DecodedDiagnosticMessage}.
 *
 * @param explicitDeny whether a Deny statement hit
 * @param noPermissionPolicyType the layer that decided
 * @param authAction the action that was asked for
 * @param authResource the resource that was denied
 * @param authPrincipal who asked
 * @param authConditions the condition keys of the call
 * @param matchedPolicies where the Deny statements stand; empty for an implicit denial
 * @see <a
 *     href="https://www.alibabacloud.com/help/en/ram/developer-reference/api-ram-2015-05-01-decodediagnosticmessage">
 *     DecodeDiagnosticMessage</a>
 */
public record DeniedCall(
    boolean explicitDeny,
    String noPermissionPolicyType,
    String authAction,
    String authResource,
    AuthPrincipal authPrincipal,
    List<AuthCondition> authConditions,
    List<MatchedPolicy> matchedPolicies) {
  public DeniedCall {
    authConditions = List.copyOf(authConditions);
    matchedPolicies = List.copyOf(matchedPolicies);
  }

  /** Who asked. */
  public record AuthPrincipal(
      String authPrincipalType, String authPrincipalOwnerId, String authPrincipalDisplayName) {}

  /** A condition key with its values. */
  public record AuthCondition(String conditionKey, List<String> conditionValues) {}

  /** A policy that denied; the version is there for custom policies only (documented). */
  public record MatchedPolicy(
      String effect,
      String policyIdentifier,
      String policyType,
      Optional<String> policyVersion,
      String attachedEntityType,
      String attachedScope) {}
}
