package io.rshare.authz.evaluate;

import static io.rshare.authz.evaluate.Policies.request;
import static io.rshare.authz.evaluate.Policies.set;
import static io.rshare.authz.evaluate.Policies.trust;
import static org.assertj.core.api.Assertions.assertThat;

import io.rshare.authz.compile.PolicyOrigin;
import io.rshare.authz.compile.PolicySource;
import io.rshare.authz.compile.StatementId;
import io.rshare.authz.evaluate.Decision.Allowed;
import io.rshare.authz.evaluate.Decision.ExplicitlyDenied;
import io.rshare.authz.evaluate.Decision.ImplicitlyDenied;
import io.rshare.authz.request.AccessRequest;
import io.rshare.authz.request.Principal;
import io.rshare.authz.syntax.PolicySwitches;
import io.rshare.authz.syntax.PolicySwitches.GroupScope;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What the vectors cannot say: callers, resource groups, trust, and how layers are named. */
class LayersTest {
  private static final List<PolicySource> ALLOW = set("Allow", "*");
  private static final List<PolicySource> DENY = set("Deny", "*");
  private static final List<PolicySource> NONE = List.of();
  private static final List<PolicySource> TRUST = trust("'RAM':'acs:ram::1:root'");
  private static final List<PolicySource> OTHER_TRUST = trust("'RAM':'acs:ram::2:root'");
  private static final AccessRequest CALL = request("resourcesharing:CreateResourceShare");
  private static final AccessRequest ASSUME =
      request("sts:AssumeRole").by(new Principal.Ram("1", "acs:ram::1:user/bob"));
  private static final Caller ROOT = new Caller(Caller.Kind.ROOT, false);

  @Test
  void rootNeedsNoPolicyAndEscapesControlPolicies() {
    assertThat(decide(Layers.identity(NONE).forCaller(ROOT).underControl(List.of(DENY))))
        .isEqualTo(new Allowed(List.of()));
  }

  @Test
  void serviceLinkedRoleEscapesControlPolicies() {
    Caller role = new Caller(Caller.Kind.SERVICE_LINKED_ROLE, false);

    assertThat(decide(Layers.identity(ALLOW).forCaller(role).underControl(List.of(DENY))))
        .isInstanceOf(Allowed.class);
  }

  @Test
  void managementAccountEscapesControlPolicies() {
    Caller user = new Caller(Caller.Kind.RAM_IDENTITY, true);

    assertThat(decide(Layers.identity(ALLOW).forCaller(user).underControl(List.of(DENY))))
        .isInstanceOf(Allowed.class);
  }

  @Test
  void controlPoliciesBindEveryoneElse() {
    assertThat(decide(Layers.identity(ALLOW).underControl(List.of(ALLOW, DENY))))
        .isEqualTo(new ExplicitlyDenied(ids("p-Deny"), PolicyLayer.CONTROL));
    assertThat(decide(Layers.identity(ALLOW).underControl(List.of(ALLOW, NONE))))
        .isEqualTo(new ImplicitlyDenied(PolicyLayer.CONTROL));
  }

  @Test
  void groupDenyWinsOverAccountAllowUnlessSwitched() {
    Layers<List<PolicySource>> layers = Layers.identity(ALLOW).inGroup(DENY);
    PolicySwitches stop = PolicySwitches.DEFAULTS.with(GroupScope.STOP_AT_ACCOUNT_LEVEL);

    assertThat(decide(layers))
        .isEqualTo(new ExplicitlyDenied(ids("p-Deny"), PolicyLayer.RESOURCE_GROUP));
    assertThat(CompiledEngine.compile(layers, stop).evaluate(CALL)).isInstanceOf(Allowed.class);
  }

  @Test
  void groupGrantsWhatTheAccountLevelDoesNot() {
    assertThat(decide(Layers.identity(NONE).inGroup(ALLOW))).isInstanceOf(Allowed.class);
    assertThat(decide(Layers.identity(DENY).inGroup(ALLOW)))
        .isEqualTo(new ExplicitlyDenied(ids("p-Deny"), PolicyLayer.ACCOUNT));
  }

  @Test
  void implicitDenyNamesTheLastIdentityLayerThatHasPolicies() {
    assertThat(decide(Layers.identity(NONE))).isEqualTo(new ImplicitlyDenied(PolicyLayer.ACCOUNT));
    assertThat(decide(Layers.identity(NONE).inGroup(NONE)))
        .isEqualTo(new ImplicitlyDenied(PolicyLayer.ACCOUNT));
    assertThat(decide(Layers.identity(NONE).inGroup(set("Allow", "ecs:*"))))
        .isEqualTo(new ImplicitlyDenied(PolicyLayer.RESOURCE_GROUP));
  }

  @Test
  void sessionNarrowsTheRole() {
    assertThat(decide(Layers.identity(ALLOW).inSession(NONE)))
        .isEqualTo(new ImplicitlyDenied(PolicyLayer.SESSION));
    assertThat(decide(Layers.identity(NONE).inSession(ALLOW)))
        .isEqualTo(new ImplicitlyDenied(PolicyLayer.ACCOUNT));
  }

  @Test
  void assumingARoleNeedsBothSides() {
    assertThat(assume(Layers.identity(ALLOW).assuming(TRUST))).isInstanceOf(Allowed.class);
    assertThat(assume(Layers.identity(ALLOW).assuming(OTHER_TRUST)))
        .isEqualTo(new ImplicitlyDenied(PolicyLayer.ASSUME_ROLE));
    assertThat(assume(Layers.identity(NONE).assuming(TRUST)))
        .isEqualTo(new ImplicitlyDenied(PolicyLayer.ACCOUNT));
    assertThat(assume(Layers.identity(DENY).assuming(TRUST)))
        .isEqualTo(new ExplicitlyDenied(ids("p-Deny"), PolicyLayer.ACCOUNT));
  }

  @Test
  void ssoAsksTheTrustPolicyAlone() {
    assertThat(assume(Layers.identity(NONE).assumingBySso(TRUST))).isInstanceOf(Allowed.class);
    assertThat(assume(Layers.identity(ALLOW).assumingBySso(OTHER_TRUST)))
        .isEqualTo(new ImplicitlyDenied(PolicyLayer.ASSUME_ROLE));
  }

  @Test
  void allowNamesOneStatementOfEachLayerAsked() {
    assertThat(decide(Layers.identity(ALLOW).underControl(List.of(ALLOW, ALLOW)).inSession(ALLOW)))
        .isEqualTo(new Allowed(ids("p-Allow", "p-Allow", "p-Allow", "p-Allow")));
  }

  private static Decision decide(Layers<List<PolicySource>> layers) {
    return CompiledEngine.compile(layers, PolicySwitches.DEFAULTS).evaluate(CALL);
  }

  private static Decision assume(Layers<List<PolicySource>> layers) {
    return CompiledEngine.compile(layers, PolicySwitches.DEFAULTS).evaluate(ASSUME);
  }

  private static List<StatementId> ids(String... policies) {
    return List.of(policies).stream().map(p -> new StatementId(PolicyOrigin.custom(p), 0)).toList();
  }
}
