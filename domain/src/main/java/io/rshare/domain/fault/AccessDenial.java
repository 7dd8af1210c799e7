package io.rshare.domain.fault;

import java.util.Optional;

/**
 * The {@code AccessDeniedDetail} of a denied call.
 *
 * @param authAction the action that was checked, such as {@code
 *     resourcesharing:CreateResourceShare}
 * @param authPrincipalType {@code SubUser}, {@code AssumedRoleUser} or {@code RootUser}
 * @param authPrincipalDisplayName numeric id of a user, {@code RoleName:SessionName} of a role
 * @param authPrincipalOwnerId account of the principal
 * @param policyType the layer that decided, such as {@code ControlPolicy}
 * @param noPermissionType {@code ImplicitDeny} or {@code ExplicitDeny}
 * @param encodedDiagnosticMessage opaque text for whoever may decode it
 * @see <a
 *     href="https://www.alibabacloud.com/help/en/ram/support/how-to-troubleshoot-an-access-denied-error">
 *     Troubleshoot an access denied error</a>
 */
public record AccessDenial(
    String authAction,
    String authPrincipalType,
    String authPrincipalDisplayName,
    String authPrincipalOwnerId,
    String policyType,
    String noPermissionType,
    Optional<String> encodedDiagnosticMessage) {}
