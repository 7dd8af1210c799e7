package io.rshare.authz;

import io.rshare.application.JsonText;
import io.rshare.application.access.DeniedCall;
import io.rshare.application.access.DeniedCall.AuthCondition;
import io.rshare.application.access.DeniedCall.AuthPrincipal;
import io.rshare.application.access.DeniedCall.MatchedPolicy;
import io.rshare.application.access.Diagnostics;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Opens sealed messages and reads the text that {@link DenialReport} wrote.
 *
 * @param messages what opens them; without it there are none
 * @param json reads the text
 */
public record SealedDiagnostics(Optional<DiagnosticMessages> messages, JsonText json)
    implements Diagnostics {
  @Override
  public Opened open(String message) {
    return messages
        .<Opened>map(
            seal ->
                switch (seal.open(message)) {
                  case DiagnosticMessages.Readable(String text) -> new Readable(call(text));
                  case DiagnosticMessages.Expired _ -> new Expired();
                  case DiagnosticMessages.Unreadable _ -> new Unreadable();
                })
        .orElse(new Unreadable());
  }

  private DeniedCall call(String text) {
    Map<?, ?> call = (Map<?, ?>) json.parse(text);
    Map<?, ?> principal = (Map<?, ?>) member(call, "AuthPrincipal");
    return new DeniedCall(
        member(call, "ExplicitDeny").equals(true),
        text(call, "NoPermissionPolicyType"),
        text(call, "AuthAction"),
        text(call, "AuthResource"),
        new AuthPrincipal(
            text(principal, "AuthPrincipalType"),
            text(principal, "AuthPrincipalOwnerId"),
            text(principal, "AuthPrincipalDisplayName")),
        objects(call, "AuthConditions").stream()
            .map(key -> new AuthCondition(text(key, "ConditionKey"), texts(key)))
            .toList(),
        objects(call, "MatchedPolicies").stream().map(SealedDiagnostics::policy).toList());
  }

  private static MatchedPolicy policy(Map<?, ?> policy) {
    return new MatchedPolicy(
        text(policy, "Effect"),
        text(policy, "PolicyIdentifier"),
        text(policy, "PolicyType"),
        Optional.ofNullable((String) policy.get("PolicyVersion")),
        text(policy, "AttachedEntityType"),
        text(policy, "AttachedScope"));
  }

  private static List<String> texts(Map<?, ?> key) {
    return ((List<?>) member(key, "ConditionValues")).stream().map(String.class::cast).toList();
  }

  private static List<Map<?, ?>> objects(Map<?, ?> object, String name) {
    return ((List<?>) member(object, name))
        .stream().<Map<?, ?>>map(element -> (Map<?, ?>) element).toList();
  }

  private static String text(Map<?, ?> object, String name) {
    return (String) member(object, name);
  }

  private static Object member(Map<?, ?> object, String name) {
    Object value = object.get(name);
    if (value == null) {
      throw new IllegalStateException("a sealed message lacks " + name);
    }
    return value;
  }
}
