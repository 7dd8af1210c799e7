package io.rshare.authz;

import static org.assertj.core.api.Assertions.assertThat;

import io.rshare.application.access.AccessRequest;
import io.rshare.application.access.ContextValue;
import io.rshare.application.access.Decision;
import io.rshare.domain.account.AccountId;
import io.rshare.domain.identity.AttachedPolicy;
import io.rshare.domain.identity.Principal;
import io.rshare.domain.port.AttachedPolicies;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class RamAuthorizerTest {
  private static final AccountId ACCOUNT = new AccountId("1000000000000001");
  private static final Principal.RamUser USER =
      new Principal.RamUser(ACCOUNT, "200000000000000001", "alice");
  private static final String ALLOW = statement("Allow", "");
  private static final String DENY = statement("Deny", "");

  private final StoredPolicies policies = new StoredPolicies();
  private final RamAuthorizer authorizer = new RamAuthorizer(policies, Optional.empty());

  @Test
  void rootIdentityMayDoEverythingInItsAccount() {
    policies.control.add(List.of(account(DENY)));

    assertThat(decide(new Principal.AccountRoot(ACCOUNT))).isEqualTo(Decision.ALLOWED);
  }

  @Test
  void deniesImplicitlyWithoutPolicies() {
    assertThat(decide(USER)).isEqualTo(denied(false, "AccountLevelIdentityBasedPolicy"));
  }

  @Test
  void controlPolicyGoesFirst() {
    policies.identity.add(account(ALLOW));
    policies.control.add(List.of(account(ALLOW)));
    policies.control.add(List.of(account(ALLOW), account(DENY)));

    assertThat(decide(USER)).isEqualTo(denied(true, "ControlPolicy"));
  }

  @Test
  void levelWithoutControlPolicyDenies() {
    policies.identity.add(account(ALLOW));
    policies.control.add(List.of(account(ALLOW)));
    policies.control.add(List.of());

    assertThat(decide(USER)).isEqualTo(denied(false, "ControlPolicy"));
  }

  @Test
  void serviceLinkedRoleIsNotReachedByControlPolicies() {
    policies.identity.add(account(ALLOW));
    policies.control.add(List.of(account(DENY)));

    assertThat(decide(role(true, Optional.empty()))).isEqualTo(Decision.ALLOWED);
    assertThat(decide(role(false, Optional.empty()))).isEqualTo(denied(true, "ControlPolicy"));
  }

  @Test
  void sessionPolicyNarrows() {
    policies.identity.add(account(ALLOW));

    assertThat(decide(role(false, Optional.of(DENY)))).isEqualTo(denied(true, "SessionPolicy"));
    assertThat(decide(role(false, Optional.of(ALLOW)))).isEqualTo(Decision.ALLOWED);
  }

  @Test
  void sessionsOfARoleShareWhatIsKeptOfIt() {
    policies.identity.add(account(ALLOW));
    for (int i = 0; i < 100; i++) {
      String policy = i % 2 == 0 ? ALLOW : DENY;
      Principal session =
          new Principal.AssumedRole(ACCOUNT, "3", "Deployer", "s" + i, false, Optional.of(policy));

      assertThat(decide(session))
          .isEqualTo(i % 2 == 0 ? Decision.ALLOWED : denied(true, "SessionPolicy"));
    }
    assertThat(decide(role(false, Optional.of("{}")))).isInstanceOf(Decision.Denied.class);

    assertThat(policies.reads).isLessThanOrEqualTo(2);
  }

  @Test
  void groupPolicyCountsInItsGroupOnly() {
    policies.identity.add(group(ALLOW, "rg-a"));

    assertThat(authorizer.decide(request(USER, Optional.of("rg-a"), Map.of())))
        .isEqualTo(Decision.ALLOWED);
    assertThat(authorizer.decide(request(USER, Optional.of("rg-b"), Map.of())))
        .isEqualTo(denied(false, "AccountLevelIdentityBasedPolicy"));
  }

  @Test
  void denyInAGroupWinsOverAllowOfTheAccount() {
    policies.identity.add(account(ALLOW));
    policies.identity.add(group(DENY, "rg-a"));

    assertThat(authorizer.decide(request(USER, Optional.of("rg-a"), Map.of())))
        .isEqualTo(denied(true, "ResourceGroupLevelIdentityBasedPolicy"));
  }

  @Test
  void eitherSpellingOfAValueMatches() {
    policies.identity.add(
        account(
            statement(
                "Allow",
                ",\"Condition\":{\"StringLike\":{\"resourcesharing:Target\":\"rd-1/r-1/fd-1/*\"}}")));
    var member = new ContextValue(List.of("1000000000000002", "rd-1/r-1/fd-1/1000000000000002"));

    assertThat(
            authorizer.decide(
                request(USER, Optional.empty(), Map.of("resourcesharing:Target", List.of(member)))))
        .isEqualTo(Decision.ALLOWED);
  }

  @Test
  void policyThatCannotBeReadDeniesEverything() {
    policies.identity.add(account(ALLOW));
    policies.identity.add(account("{\"Version\":\"2\"}"));

    assertThat(decide(USER)).isEqualTo(denied(false, "AccountLevelIdentityBasedPolicy"));
  }

  @Test
  void changedPolicyCountsOnTheNextCall() {
    policies.identity.add(account(ALLOW));
    assertThat(decide(USER)).isEqualTo(Decision.ALLOWED);

    policies.identity.clear();
    policies.epoch++;

    assertThat(decide(USER)).isEqualTo(denied(false, "AccountLevelIdentityBasedPolicy"));
  }

  @Test
  void policyOfAnotherGroupThatCannotBeReadDeniesEverything() {
    policies.identity.add(account(ALLOW));
    policies.identity.add(group("{}", "rg-a"));

    assertThat(decide(USER)).isEqualTo(denied(false, "AccountLevelIdentityBasedPolicy"));
  }

  @Test
  void policiesAreReadOncePerEpoch() {
    policies.identity.add(account(ALLOW));
    decide(USER);
    decide(USER);

    assertThat(policies.reads).isEqualTo(1);
  }

  @Test
  void denialCarriesADiagnosticMessageThatOpensToTheDocumentedShape() {
    var messages = new DiagnosticMessages(new byte[32], () -> Instant.EPOCH);
    policies.identity.add(account(DENY));

    Decision decision =
        new RamAuthorizer(policies, Optional.of(messages))
            .decide(
                request(
                    USER,
                    Optional.empty(),
                    Map.of("acs:SourceIp", List.of(ContextValue.of("192.0.2.1")))));

    assertThat(decision).isInstanceOf(Decision.Denied.class);
    String message = ((Decision.Denied) decision).encodedDiagnosticMessage().orElseThrow();
    assertThat(message).startsWith("AQ");
    assertThat(messages.open(message))
        .isEqualTo(
            new DiagnosticMessages.Readable(
                "{\"ExplicitDeny\":true,"
                    + "\"NoPermissionPolicyType\":\"AccountLevelIdentityBasedPolicy\","
                    + "\"AuthAction\":\"resourcesharing:CreateResourceShare\",\"AuthResource\":\"*\","
                    + "\"AuthPrincipal\":{\"AuthPrincipalType\":\"SubUser\","
                    + "\"AuthPrincipalOwnerId\":\"1000000000000001\","
                    + "\"AuthPrincipalDisplayName\":\"200000000000000001\"},"
                    + "\"AuthConditions\":[{\"ConditionKey\":\"acs:SourceIp\","
                    + "\"ConditionValues\":[\"192.0.2.1\"]}],"
                    + "\"MatchedPolicies\":[{\"Effect\":\"Deny\",\"PolicyIdentifier\":\"p\","
                    + "\"PolicyType\":\"Custom\",\"PolicyVersion\":\"v1\","
                    + "\"AttachedEntityType\":\"RamUser\",\"AttachedScope\":\"Account\"}]}"));
  }

  private Decision decide(Principal principal) {
    return authorizer.decide(request(principal, Optional.empty(), Map.of()));
  }

  private static AccessRequest request(
      Principal principal, Optional<String> group, Map<String, List<ContextValue>> context) {
    return new AccessRequest(
        principal, "resourcesharing:CreateResourceShare", List.of("*"), group, context);
  }

  private static Decision denied(boolean explicit, String layer) {
    return new Decision.Denied(explicit, layer, Optional.empty());
  }

  private static Principal role(boolean serviceLinked, Optional<String> policy) {
    return new Principal.AssumedRole(
        ACCOUNT, "300000000000000001", "Deployer", "ci", serviceLinked, policy);
  }

  private static String statement(String effect, String condition) {
    return "{\"Version\":\"1\",\"Statement\":[{\"Effect\":\""
        + effect
        + "\",\"Action\":\"resourcesharing:*\",\"Resource\":\"*\""
        + condition
        + "}]}";
  }

  private static AttachedPolicy account(String document) {
    return policy(document, AttachedPolicy.Scope.ACCOUNT, "");
  }

  private static AttachedPolicy group(String document, String group) {
    return policy(document, AttachedPolicy.Scope.RESOURCE_GROUP, group);
  }

  private static AttachedPolicy policy(String document, AttachedPolicy.Scope scope, String group) {
    return new AttachedPolicy(
        "p",
        AttachedPolicy.Type.CUSTOM,
        "v1",
        document,
        AttachedPolicy.AttachedTo.USER,
        scope,
        group);
  }

  private static final class StoredPolicies implements AttachedPolicies {
    final List<AttachedPolicy> identity = new ArrayList<>();
    final List<List<AttachedPolicy>> control = new ArrayList<>();
    long epoch;
    int reads;

    @Override
    public List<AttachedPolicy> of(Principal principal) {
      reads++;
      return List.copyOf(identity);
    }

    @Override
    public List<List<AttachedPolicy>> controlPolicies(AccountId account) {
      return List.copyOf(control);
    }

    @Override
    public long epoch() {
      return epoch;
    }
  }
}
