package io.rshare.authz;

import static org.assertj.core.api.Assertions.assertThat;

import io.rshare.application.access.AccessRequest;
import io.rshare.application.access.Decision;
import io.rshare.application.access.Trust;
import io.rshare.domain.account.AccountId;
import io.rshare.domain.identity.AttachedPolicy;
import io.rshare.domain.identity.Principal;
import io.rshare.domain.port.AttachedPolicies;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/**
 * Assuming a role takes the caller's policies (A) and the role's trust policy (B); source: "How RAM
 * evaluates policies when a role is assumed".
 */
class AssumeRoleDecisionTest {
  private static final AccountId ACCOUNT = new AccountId("1000000000000001");
  private static final AccountId OTHER = new AccountId("1000000000000002");
  private static final String ROLE = "acs:ram::1000000000000001:role/Deployer";
  private static final Trust TRUSTED = trust("acs:ram::1000000000000001:root");
  private static final String IDENTITY = "AccountLevelIdentityBasedPolicy";

  private final List<AttachedPolicy> identity = new ArrayList<>();
  private final RamAuthorizer authorizer = new RamAuthorizer(policies(), Optional.empty());

  @Test
  void takesBoth() {
    identity.add(policy("Allow", ROLE));

    assertThat(decide(alice(ACCOUNT), TRUSTED)).isEqualTo(Decision.ALLOWED);
  }

  @Test
  void trustAloneIsNotEnough() {
    assertThat(decide(alice(ACCOUNT), TRUSTED)).isEqualTo(denied(false, IDENTITY));
    identity.add(policy("Allow", "acs:ram::1000000000000001:role/Other"));
    assertThat(decide(alice(ACCOUNT), TRUSTED)).isEqualTo(denied(false, IDENTITY));
  }

  @Test
  void permissionAloneIsNotEnough() {
    identity.add(policy("Allow", "*"));

    for (Trust trust :
        List.of(
            Trust.NOBODY,
            trust("acs:ram::1000000000000002:root"),
            trust("acs:ram::1000000000000001:user/bob"),
            trust("acs:ram::1000000000000001:role/alice"))) {
      assertThat(decide(alice(ACCOUNT), trust)).isEqualTo(denied(false, "AssumeRolePolicy"));
    }
  }

  @Test
  void explicitDenialWins() {
    identity.add(policy("Allow", "*"));
    identity.add(policy("Deny", ROLE));

    assertThat(decide(alice(ACCOUNT), TRUSTED)).isEqualTo(denied(true, IDENTITY));
  }

  @Test
  void reachesAnotherAccountWhereThatTrustsTheCaller() {
    identity.add(policy("Allow", "*"));

    assertThat(decide(alice(OTHER), TRUSTED)).isEqualTo(denied(false, "AssumeRolePolicy"));
    assertThat(decide(alice(OTHER), trust("acs:ram::1000000000000002:user/alice")))
        .isEqualTo(Decision.ALLOWED);
    assertThat(decide(alice(OTHER), trust("acs:ram::1000000000000002:root")))
        .isEqualTo(Decision.ALLOWED);
  }

  @Test
  void aRoleMayAssumeARoleThatTrustsIt() {
    identity.add(policy("Allow", "*"));
    var session = new Principal.AssumedRole(OTHER, "3", "Builder", "ci", false, Optional.empty());

    assertThat(decide(session, trust("acs:ram::1000000000000002:role/Builder")))
        .isEqualTo(Decision.ALLOWED);
    assertThat(decide(session, trust("acs:ram::1000000000000002:user/Builder")))
        .isEqualTo(denied(false, "AssumeRolePolicy"));
  }

  @Test
  void theAccountItselfMayNot() {
    assertThat(decide(new Principal.AccountRoot(ACCOUNT), TRUSTED))
        .isEqualTo(denied(false, "AssumeRolePolicy"));
  }

  @Test
  void aTrustPolicyThatCannotBeReadTrustsNobody() {
    identity.add(policy("Allow", "*"));

    assertThat(decide(alice(ACCOUNT), new Trust(Optional.of("{}"))))
        .isInstanceOf(Decision.Denied.class);
  }

  private Decision decide(Principal principal, Trust trust) {
    return authorizer.decide(
        new AccessRequest(
            principal,
            "sts:AssumeRole",
            List.of(ROLE),
            Optional.empty(),
            Map.of(),
            Optional.of(trust)));
  }

  private static Principal alice(AccountId account) {
    return new Principal.RamUser(account, "2", "alice");
  }

  private static Decision denied(boolean explicit, String layer) {
    return new Decision.Denied(explicit, layer, Optional.empty());
  }

  private static Trust trust(String principal) {
    return new Trust(
        Optional.of(
            "{\"Version\":\"1\",\"Statement\":[{\"Effect\":\"Allow\",\"Action\":\"sts:AssumeRole\","
                + "\"Principal\":{\"RAM\":\""
                + principal
                + "\"}}]}"));
  }

  private static AttachedPolicy policy(String effect, String resource) {
    return new AttachedPolicy(
        effect,
        AttachedPolicy.Type.CUSTOM,
        "v1",
        "{\"Version\":\"1\",\"Statement\":[{\"Effect\":\""
            + effect
            + "\",\"Action\":\"sts:AssumeRole\",\"Resource\":\""
            + resource
            + "\"}]}",
        AttachedPolicy.AttachedTo.USER,
        AttachedPolicy.Scope.ACCOUNT,
        "");
  }

  private AttachedPolicies policies() {
    return new AttachedPolicies() {
      @Override
      public List<AttachedPolicy> of(Principal principal) {
        return List.copyOf(identity);
      }

      @Override
      public List<List<AttachedPolicy>> controlPolicies(AccountId account) {
        return List.of();
      }

      @Override
      public long epoch() {
        // Every question is asked of the policies of the moment.
        return System.nanoTime();
      }
    };
  }
}
