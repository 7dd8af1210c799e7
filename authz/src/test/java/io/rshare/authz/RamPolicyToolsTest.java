package io.rshare.authz;

import static org.assertj.core.api.Assertions.assertThat;

import io.rshare.application.access.AccessRequest;
import io.rshare.application.query.NamedPolicy;
import io.rshare.application.query.PolicyDecision;
import io.rshare.application.query.PolicyDecision.Effect;
import io.rshare.application.query.PolicyDecision.MatchedStatement;
import io.rshare.application.query.PolicyFinding;
import io.rshare.application.query.PolicyTools.Asked;
import io.rshare.application.query.PolicyTools.Layers;
import io.rshare.application.query.PolicyUse;
import io.rshare.domain.account.AccountId;
import io.rshare.domain.identity.AttachedPolicy;
import io.rshare.domain.identity.Principal;
import io.rshare.domain.port.AttachedPolicies;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class RamPolicyToolsTest implements AttachedPolicies {
  private static final AccountId ACCOUNT = new AccountId("1000000000000001");
  private static final String LISTS =
      "{\"Version\":\"1\",\"Statement\":[{\"Effect\":\"Allow\",\"Action\":\"resourcesharing:List*\","
          + "\"Resource\":\"*\",\"Condition\":{\"IpAddress\":{\"acs:SourceIp\":\"192.0.2.0/24\"}}}]}";
  private static final String NO_TARGETS =
      "{\"Version\":\"1\",\"Statement\":[{\"Effect\":\"Deny\",\"Action\":"
          + "\"resourcesharing:ListSharedTargets\",\"Resource\":\"*\"}]}";
  private static final String ALL =
      "{\"Version\":\"1\",\"Statement\":[{\"Effect\":\"Allow\",\"Action\":\"*\",\"Resource\":\"*\"}]}";
  private static final Map<String, List<String>> HERE =
      Map.of("acs:SourceIp", List.of("192.0.2.7"));

  private final RamPolicyTools tools =
      new RamPolicyTools(new RamAuthorizer(this, Optional.empty()));
  private String stored = LISTS;

  @Override
  public List<AttachedPolicy> of(Principal principal) {
    return List.of(
        new AttachedPolicy(
            "lists",
            AttachedPolicy.Type.CUSTOM,
            "v2",
            stored,
            AttachedPolicy.AttachedTo.GROUP,
            AttachedPolicy.Scope.ACCOUNT,
            ""));
  }

  @Override
  public List<List<AttachedPolicy>> controlPolicies(AccountId account) {
    return List.of();
  }

  @Override
  public long epoch() {
    return stored.hashCode();
  }

  private PolicyDecision simulate(Layers layers, String action, Map<String, List<String>> context) {
    return tools.simulate(layers, List.of(new Asked(action, "*", context))).getFirst();
  }

  private static Layers identity(String... documents) {
    return new Layers(
        List.of(documents).stream().map(text -> new NamedPolicy("mine", text)).toList(),
        List.of(),
        Optional.empty());
  }

  @Test
  void findsProblemsWithPointersAndLevels() {
    List<PolicyFinding> findings =
        tools.findings(
            "{\"Version\":\"1\",\n\"Statement\":[{\"Effect\":\"Maybe\",\"Action\":\"a:B\",\"Resource\":\"*\"}]}",
            PolicyUse.IDENTITY);

    assertThat(tools.isSound(findings)).isFalse();
    assertThat(findings)
        .extracting(PolicyFinding::level, PolicyFinding::pointer, PolicyFinding::line)
        .contains(org.assertj.core.groups.Tuple.tuple("Error", "/Statement/0/Effect", 2));
  }

  @Test
  void warnsOfSoundDocumentsThatDoMoreThanTheySeem() {
    List<PolicyFinding> findings = tools.findings(ALL, PolicyUse.IDENTITY);

    assertThat(tools.isSound(findings)).isTrue();
    assertThat(findings).extracting(PolicyFinding::level).contains("Security Warning");
    assertThat(findings.getFirst().pointer()).isEqualTo("/Statement/0");
  }

  @Test
  void kindsDiffer() {
    String trust =
        "{\"Version\":\"1\",\"Statement\":[{\"Effect\":\"Allow\",\"Action\":\"sts:AssumeRole\","
            + "\"Principal\":{\"Service\":[\"ecs.aliyuncs.com\"]}}]}";

    assertThat(tools.isSound(tools.findings(trust, PolicyUse.TRUST))).isTrue();
    assertThat(tools.isSound(tools.findings(trust, PolicyUse.IDENTITY))).isFalse();
    assertThat(tools.isSound(tools.findings(" ".repeat(3_000) + LISTS, PolicyUse.SESSION)))
        .isFalse();
    assertThat(tools.isSound(tools.findings(" ".repeat(3_000) + LISTS, PolicyUse.CONTROL)))
        .isTrue();
  }

  @Test
  void simulatesWithMatchedStatementsAndMissingKeys() {
    PolicyDecision allowed = simulate(identity(LISTS), "resourcesharing:ListPermissions", HERE);
    PolicyDecision missing = simulate(identity(LISTS), "resourcesharing:ListPermissions", Map.of());
    PolicyDecision denied =
        simulate(identity(LISTS, NO_TARGETS), "resourcesharing:ListSharedTargets", HERE);

    assertThat(allowed.effect()).isEqualTo(Effect.ALLOW);
    assertThat(allowed.matched())
        .containsExactly(new MatchedStatement("mine", "Custom", "v1", "RamUser", "Account", 0));
    assertThat(missing.effect()).isEqualTo(Effect.IMPLICIT_DENY);
    assertThat(missing.missingKeys()).containsExactly("acs:SourceIp");
    assertThat(denied.effect()).isEqualTo(Effect.EXPLICIT_DENY);
    assertThat(denied.layer()).contains("AccountLevelIdentityBasedPolicy");
  }

  @Test
  void simulatesControlAndSessionLayers() {
    var controlled =
        new Layers(
            List.of(new NamedPolicy("mine", ALL)),
            List.of(
                List.of(new NamedPolicy("full", ALL)),
                List.of(new NamedPolicy("full", ALL), new NamedPolicy("cp-1", NO_TARGETS))),
            Optional.empty());
    var narrowed =
        new Layers(
            List.of(new NamedPolicy("mine", ALL)),
            List.of(),
            Optional.of(new NamedPolicy("session", LISTS)));

    assertThat(simulate(controlled, "resourcesharing:ListSharedTargets", HERE).layer())
        .contains("ControlPolicy");
    assertThat(simulate(narrowed, "resourcesharing:DeleteResourceShare", HERE).layer())
        .contains("SessionPolicy");
  }

  @Test
  void decidesByWhatIsStored() {
    var alice = new Principal.RamUser(ACCOUNT, "200000000000000001", "alice");
    var root = new Principal.AccountRoot(ACCOUNT);

    assertThat(decide(alice, "resourcesharing:ListPermissions").matched())
        .containsExactly(new MatchedStatement("lists", "Custom", "v2", "RamGroup", "Account", 0));
    assertThat(decide(alice, "resourcesharing:DeleteResourceShare").effect())
        .isEqualTo(Effect.IMPLICIT_DENY);
    assertThat(decide(root, "resourcesharing:DeleteResourceShare").effect())
        .isEqualTo(Effect.ALLOW);

    stored = "no policy";
    assertThat(decide(alice, "resourcesharing:ListPermissions").effect())
        .isEqualTo(Effect.IMPLICIT_DENY);
  }

  private PolicyDecision decide(Principal principal, String action) {
    return tools
        .decide(
            new AccessRequest(
                principal,
                action,
                List.of("*"),
                Optional.empty(),
                Map.of(
                    "acs:SourceIp",
                    List.of(io.rshare.application.access.ContextValue.of("192.0.2.7")))))
        .getFirst();
  }
}
