package io.rshare.bootstrap.system;

import io.rshare.application.sts.RoleSession;
import io.rshare.application.sts.SessionTokens;
import io.rshare.domain.account.AccountId;
import io.rshare.domain.identity.Role;
import io.rshare.domain.port.Identities;
import io.rshare.testkit.SignedClient.Credentials;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/**
 * Somebody who is not the victim.
 *
 * @param name what they are
 * @param credentials what they sign with; nothing for those who do not sign
 * @param told what they may learn about the victim
 * @param refusedWith the code that meets them whatever they call; nothing for those who may call
 */
record Foreigner(
    String name,
    Optional<Credentials> credentials,
    Set<String> told,
    Optional<String> refusedWith) {

  /** Every kind there is, in the world {@code matrix.yaml}. */
  static List<Foreigner> all(TestService service, Victim victim) {
    return List.of(
        caller("the manager of the directory", key("Manager"), Set.of()),
        caller("a recipient in the directory", key("Recipient"), victim.toldToRecipient()),
        caller("an invited account", key("Invited"), victim.toldToInvited()),
        caller("an account that declined", Victim.REFUSER, victim.toldToRefuser()),
        caller("a stranger", key("Stranger"), Set.of()),
        caller("an administrator of a stranger", strangerAdmin(), Set.of()),
        caller("a role session of a stranger", strangerSession(service), Set.of()),
        caller("a user of the victim without policies", Victim.POWERLESS, Set.of()),
        nobody(
            "an expired session of the victim",
            expiredSession(service),
            "InvalidSecurityToken.Expired"),
        nobody(
            "an inactive key of the victim",
            Credentials.of("MatrixInactiveKey", "matrix-inactive-secret"),
            "InvalidAccessKeyId.Inactive"),
        nobody(
            "the victim's key with another secret",
            Credentials.of(Victim.OWNER.accessKeyId(), "guessed"),
            "SignatureDoesNotMatch"),
        new Foreigner("nobody", Optional.empty(), Set.of(), Optional.of("MissingAccessKeyId")));
  }

  private static Foreigner caller(String name, Credentials credentials, Set<String> told) {
    return new Foreigner(name, Optional.of(credentials), told, Optional.empty());
  }

  private static Foreigner nobody(String name, Credentials credentials, String code) {
    return new Foreigner(name, Optional.of(credentials), Set.of(), Optional.of(code));
  }

  private static Credentials key(String who) {
    return Credentials.of(
        "Matrix" + who + "Key", "matrix-" + who.toLowerCase(Locale.ROOT) + "-secret");
  }

  private static Credentials strangerAdmin() {
    return Credentials.of("MatrixStrangerAdminKey", "matrix-stranger-admin-secret");
  }

  private static Credentials strangerSession(TestService service) {
    return Sessions.credentials(
        Json.of(
            new Sessions(service.client)
                .assume(strangerAdmin(), "acs:ram::1000000000000006:role/Agent")));
  }

  private static Credentials expiredSession(TestService service) {
    SessionTokens tokens = service.service.bean(SessionTokens.class);
    Role vault =
        service
            .service
            .bean(Identities.class)
            .role(new AccountId(Victim.ACCOUNT), "Vault")
            .orElseThrow();
    RoleSession session =
        tokens.start(vault, "late", Optional.empty(), Instant.parse("2026-01-01T00:00:00Z"));
    return new Credentials(session.accessKeyId(), session.accessKeySecret(), tokens.seal(session));
  }

  @Override
  public String toString() {
    return name;
  }
}
