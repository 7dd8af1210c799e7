package io.rshare.testkit.contract;

import static org.assertj.core.api.Assertions.assertThat;

import io.rshare.domain.identity.AccessKey;
import io.rshare.domain.identity.Role;
import io.rshare.domain.world.Kind;
import io.rshare.domain.world.World;
import io.rshare.testkit.SampleWorld;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

abstract class IdentitiesContract extends PortContract {
  @BeforeEach
  void storeWorld() {
    replaceWorld(SampleWorld.world());
  }

  private Optional<AccessKey> key(String id) {
    return persistence().identities().accessKey(id);
  }

  @Nested
  class AccessKeys {
    @Test
    void areFoundWithEveryField() {
      assertThat(SampleWorld.world().keys()).allSatisfy(k -> assertThat(key(k.id())).contains(k));
    }

    @Test
    void areFoundWhenNotActive() {
      assertThat(key(SampleWorld.RETIRED_KEY.id())).get().returns(false, AccessKey::active);
    }

    @Test
    void areFoundWhenTheirSessionIsOver() {
      assertThat(key(SampleWorld.SERVICE_KEY.id())).contains(SampleWorld.SERVICE_KEY);
    }

    @ParameterizedTest
    @ValueSource(
        strings = {
          "LTAISAMPLEALICE",
          "ltaisamplealice",
          "LTAIsampleAlice ",
          "LTAIsampleÁlice",
          "LTAIsample",
          "",
          "\uD83D\uDE80",
          "a\u0000b"
        })
    void areNotFoundByWhatOnlyLooksAlike(String id) {
      assertThat(key(id)).isEmpty();
    }

    @Test
    void areNotFoundByAnAbsurdlyLongId() {
      assertThat(key("L".repeat(100_000))).isEmpty();
    }

    @Test
    void differByCase() {
      AccessKey lower = copy("LTAIcase", "one");
      AccessKey upper = copy("LTAICASE", "two");
      replaceWorld(withKeys(List.of(lower, upper)));

      assertThat(key("LTAIcase")).contains(lower);
      assertThat(key("LTAICASE")).contains(upper);
    }

    @Test
    void keepAnySecretToTheLetter() {
      AccessKey key = copy("LTAIsecret", "sécret \uD83D\uDE80 'x' ");
      replaceWorld(withKeys(List.of(key)));

      assertThat(key("LTAIsecret").orElseThrow().secret()).isEqualTo(key.secret());
    }
  }

  @Nested
  class SecurityTokens {
    @Test
    void areKnownWhenIssuedWithSomeKey() {
      assertThat(persistence().identities().isSecurityToken("token-of-deployer")).isTrue();
      assertThat(persistence().identities().isSecurityToken("token-of-service")).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"TOKEN-OF-DEPLOYER", "token-of-deployer ", "token", ""})
    void areUnknownOtherwise(String token) {
      assertThat(persistence().identities().isSecurityToken(token)).isFalse();
    }

    @Test
    void mayBeLong() {
      String token = "CAIS" + "x".repeat(4_000);
      AccessKey key = session(token, Instant.parse("2099-01-01T00:00:00Z"));
      replaceWorld(withKeys(List.of(key)));

      assertThat(persistence().identities().isSecurityToken(token)).isTrue();
      assertThat(persistence().identities().isSecurityToken(token + "x")).isFalse();
      assertThat(key(key.id())).contains(key);
    }

    @Test
    void mayNeverExpire() {
      AccessKey key = session("token", Instant.MAX);
      replaceWorld(withKeys(List.of(key)));

      assertThat(key(key.id())).contains(key);
    }

    private static AccessKey session(String token, Instant expires) {
      AccessKey plain = SampleWorld.DEPLOYER_KEY;
      return new AccessKey(
          plain.id(),
          plain.secret(),
          true,
          plain.principal(),
          Optional.of(new AccessKey.Session(token, expires)));
    }
  }

  @Nested
  class Users {
    @Test
    void areFoundWithEveryField() {
      assertThat(SampleWorld.world().users())
          .allSatisfy(
              u -> assertThat(persistence().identities().user(u.account(), u.name())).contains(u));
    }

    @ParameterizedTest
    @ValueSource(strings = {"Alice", "alice ", "Deployer", "", "a\u0000b"})
    void areNotFoundByWhatOnlyLooksAlike(String name) {
      assertThat(persistence().identities().user(SampleWorld.MANAGEMENT, name)).isEmpty();
    }

    @Test
    void belongToOneAccount() {
      assertThat(persistence().identities().user(SampleWorld.OUTSIDER, "alice")).isEmpty();
      assertThat(persistence().identities().user(SampleWorld.MANAGEMENT, "a".repeat(100_000)))
          .isEmpty();
    }
  }

  @Nested
  class Roles {
    @Test
    void areFoundWithEveryField() {
      assertThat(SampleWorld.world().roles())
          .allSatisfy(
              r -> assertThat(persistence().identities().role(r.account(), r.name())).contains(r));
    }

    @ParameterizedTest
    @ValueSource(strings = {"deployer", "DEPLOYER"})
    void areFoundInAnyCase(String name) {
      assertThat(persistence().identities().role(SampleWorld.MANAGEMENT, name))
          .get()
          .returns("Deployer", Role::name);
    }

    @ParameterizedTest
    @ValueSource(strings = {"Deployer ", "alice", "", "a\u0000b"})
    void areNotFoundByWhatOnlyLooksAlike(String name) {
      assertThat(persistence().identities().role(SampleWorld.MANAGEMENT, name)).isEmpty();
    }

    @Test
    void belongToOneAccount() {
      assertThat(persistence().identities().role(SampleWorld.OUTSIDER, "Deployer")).isEmpty();
      assertThat(persistence().identities().role(SampleWorld.MANAGEMENT, "a".repeat(100_000)))
          .isEmpty();
    }
  }

  private static AccessKey copy(String id, String secret) {
    return new AccessKey(id, secret, true, SampleWorld.ALICE, Optional.empty());
  }

  private static World withKeys(List<AccessKey> keys) {
    return SampleWorld.world().with(Kind.KEYS, keys);
  }
}
