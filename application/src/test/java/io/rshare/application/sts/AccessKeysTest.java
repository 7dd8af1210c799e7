package io.rshare.application.sts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.rshare.domain.account.AccountId;
import io.rshare.domain.fault.Fault;
import io.rshare.domain.fault.FaultCode;
import io.rshare.domain.identity.AccessKey;
import io.rshare.domain.identity.Principal;
import io.rshare.domain.identity.Role;
import io.rshare.domain.identity.User;
import io.rshare.domain.port.Identities;
import io.rshare.domain.world.Kind;
import io.rshare.domain.world.World;
import io.rshare.memory.InMemoryPersistence;
import io.rshare.testkit.SampleWorld;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** Whoever is not proved to be somebody is nobody. */
class AccessKeysTest {
  private static final Instant NOW = Instant.parse("2026-11-22T10:00:00Z");
  private static final Role DEPLOYER = SampleWorld.deployer();

  private final InMemoryPersistence store = new InMemoryPersistence(InstantSource.fixed(NOW));
  private final SessionTokens tokens = new SessionTokens(store.serviceKeys());
  private final AccessKeys keys = new AccessKeys(store.identities(), tokens);

  AccessKeysTest() {
    store.worlds().replace(SampleWorld.world(), "sample");
  }

  private RoleSession session(Optional<String> policy) {
    return tokens.start(DEPLOYER, "alice", policy, NOW.plusSeconds(900));
  }

  private AccessKey find(String id, Optional<String> token, Instant now) {
    return keys.proved(id, keys.stored(id), token, now);
  }

  private AccessKey find(RoleSession session) {
    return find(session.accessKeyId(), Optional.of(tokens.seal(session)), NOW);
  }

  private void refused(String code, String id, Optional<String> token) {
    refused(code, id, token, NOW);
  }

  private void refused(String code, String id, Optional<String> token, Instant now) {
    assertThatExceptionOfType(Fault.class)
        .isThrownBy(() -> find(id, token, now))
        .satisfies(fault -> assertThat(fault.wireCode()).isEqualTo(code))
        .withMessageNotContaining(SampleWorld.MANAGEMENT.value());
  }

  private void roles(List<Role> roles) {
    store
        .worlds()
        .replace(
            World.EMPTY.with(Kind.ACCOUNTS, SampleWorld.accounts()).with(Kind.ROLES, roles),
            "changed");
  }

  @Test
  void aSessionIsTheRoleOfNowUnderItsNameAndPolicy() {
    RoleSession session = session(Optional.of("{}"));

    AccessKey key = find(session);

    assertThat(key.secret()).isEqualTo(session.accessKeySecret());
    assertThat(key.principal())
        .isEqualTo(
            new Principal.AssumedRole(
                DEPLOYER.account(), DEPLOYER.id(), "Deployer", "alice", false, Optional.of("{}")));
  }

  @Test
  void aPermanentKeyNeedsNothing() {
    assertThat(find(SampleWorld.ALICE_KEY.id(), Optional.empty(), NOW))
        .isEqualTo(SampleWorld.ALICE_KEY);
  }

  @Test
  void unknownAndInactiveKeysAreRefused() {
    refused("InvalidAccessKeyId.NotFound", "LTAInobody", Optional.empty());
    refused("InvalidAccessKeyId.Inactive", SampleWorld.RETIRED_KEY.id(), Optional.empty());
  }

  @Test
  void theKeyOfASessionNeedsItsToken() {
    refused("MissingSecurityToken", session(Optional.empty()).accessKeyId(), Optional.empty());
    refused("MissingSecurityToken", "STS.made-up", Optional.empty());
  }

  @Test
  void aTokenIsBoundToItsKey() {
    RoleSession session = session(Optional.empty());
    Optional<String> token = Optional.of(tokens.seal(session));
    Optional<String> stored = SampleWorld.DEPLOYER_KEY.session().map(AccessKey.Session::token);
    String mismatch = "InvalidSecurityToken.MismatchWithAccessKey";

    refused(mismatch, session(Optional.empty()).accessKeyId(), token);
    refused(mismatch, SampleWorld.ALICE_KEY.id(), token);
    refused(mismatch, SampleWorld.DEPLOYER_KEY.id(), token);
    refused(mismatch, session.accessKeyId(), stored);
  }

  @Test
  void foreignTruncatedAndTamperedTokensAreMalformed() {
    RoleSession session = session(Optional.empty());
    String token = tokens.seal(session);
    String foreign = new SessionTokens(purpose -> new byte[32]).seal(session);

    for (String bad :
        List.of("", "made up", foreign, token.substring(4), token.substring(0, 80), token + "A")) {
      refused("InvalidSecurityToken.Malformed", session.accessKeyId(), Optional.of(bad));
      refused("InvalidSecurityToken.Malformed", SampleWorld.ALICE_KEY.id(), Optional.of(bad));
    }
  }

  @Test
  void aSessionEndsToTheSecond() {
    RoleSession session = session(Optional.empty());
    Optional<String> token = Optional.of(tokens.seal(session));

    Instant last = session.expires().minusMillis(1);
    assertThat(find(session.accessKeyId(), token, last).id()).isEqualTo(session.accessKeyId());
    refused("InvalidSecurityToken.Expired", session.accessKeyId(), token, session.expires());
  }

  @Test
  void aSessionGoesWithItsRole() {
    RoleSession session = session(Optional.empty());
    Optional<String> token = Optional.of(tokens.seal(session));

    roles(List.of());
    refused("InvalidAccessKeyId.NotFound", session.accessKeyId(), token);

    roles(
        List.of(
            new Role(
                DEPLOYER.account(),
                "300000000000000099",
                DEPLOYER.name(),
                false,
                DEPLOYER.trustPolicy(),
                DEPLOYER.maxSessionDuration())));
    refused("InvalidAccessKeyId.NotFound", session.accessKeyId(), token);

    roles(List.of(DEPLOYER));
    assertThat(find(session).principal().displayName()).isEqualTo("Deployer:alice");
  }

  @Test
  void whoCannotBeLookedUpIsNotToldFromWhoIsNobody() {
    var unreachable =
        new AccessKeys(
            new Identities() {
              @Override
              public Optional<AccessKey> accessKey(String id) {
                throw FaultCode.UNAVAILABLE.fault();
              }

              @Override
              public boolean isSecurityToken(String token) {
                throw FaultCode.UNAVAILABLE.fault();
              }

              @Override
              public Optional<User> user(AccountId account, String name) {
                throw FaultCode.UNAVAILABLE.fault();
              }

              @Override
              public Optional<Role> role(AccountId account, String name) {
                throw FaultCode.UNAVAILABLE.fault();
              }
            },
            tokens);

    assertThatExceptionOfType(Fault.class)
        .isThrownBy(() -> unreachable.find("AnyKey", Optional.empty(), NOW))
        .satisfies(fault -> assertThat(fault.code()).isEqualTo(FaultCode.UNAVAILABLE));
    assertThat(keys.find("NoSuchKey", Optional.empty(), NOW)).isEmpty();
  }

  @Test
  void onlyPermanentKeysThatAreUsableAreAtHand() {
    assertThat(keys.atHand(SampleWorld.ALICE_KEY.id())).contains(SampleWorld.ALICE_KEY);
    assertThat(keys.atHand(SampleWorld.RETIRED_KEY.id())).isEmpty();
    assertThat(keys.atHand(SampleWorld.DEPLOYER_KEY.id())).isEmpty();
    assertThat(keys.atHand("NoSuchKey")).isEmpty();
  }
}
