package io.rshare.bootstrap.system;

import static io.rshare.bootstrap.system.Scene.NOBODY;
import static io.rshare.bootstrap.system.TestService.ASSUMER;
import static io.rshare.bootstrap.system.TestService.MANAGER;
import static io.rshare.bootstrap.system.TestService.OUTSIDER;
import static org.assertj.core.api.Assertions.assertThat;

import io.rshare.bootstrap.world.WorldFile;
import io.rshare.domain.identity.Principal;
import io.rshare.domain.port.Worlds;
import io.rshare.domain.world.Kind;
import io.rshare.domain.world.World;
import io.rshare.testkit.SignedClient.Answer;
import io.rshare.testkit.SignedClient.Credentials;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What was once proved does not last: sessions, keys and messages of denials come to an end. */
class SessionEndsTest {
  private static final String ROLE = "Deployer";

  private final Stage stage = new Stage(Map.of());
  private final Sessions sessions = new Sessions(stage.service().client);
  private final World world =
      WorldFile.at(TestService.world("system.yaml")).read((kind, document) -> List.of());
  private final Credentials session = sessions.start(ASSUMER, "DurationSeconds", "900");
  private int changes;

  @BeforeEach
  void sessionWorks() {
    assertThat(list(session).status()).isEqualTo(200);
  }

  @AfterEach
  void close() {
    stage.close();
  }

  private Answer list(Credentials caller) {
    return stage.answer(caller, "ListResourceShares", "ResourceOwner", "Self");
  }

  /** The world in which a user or role has no policies and no keys. */
  private World without(String entity) {
    return world
        .with(
            Kind.ATTACHMENTS,
            world.attachments().stream()
                .filter(attachment -> !attachment.entityName().equals(entity))
                .toList())
        .with(
            Kind.KEYS,
            world.keys().stream()
                .filter(
                    key ->
                        switch (key.principal()) {
                          case Principal.AccountRoot _ -> true;
                          case Principal.RamUser user -> !user.name().equals(entity);
                          case Principal.Administrator _ -> true;
                          case Principal.AssumedRole role -> !role.roleName().equals(entity);
                        })
                .toList());
  }

  private void change(World changed) {
    stage.service().service.bean(Worlds.class).replace(changed, "change " + ++changes);
  }

  @Test
  void aSessionEndsWhenItsTimeIsOver() {
    stage.passUnnoticed(Duration.ofSeconds(880));
    assertThat(list(session).status()).isEqualTo(200);

    stage.passUnnoticed(Duration.ofSeconds(20));

    Answer over = list(session);
    assertThat(over.status()).isEqualTo(400);
    assertThat(over.member("Code")).isEqualTo("InvalidSecurityToken.Expired");
  }

  @Test
  void aSessionGoesWithItsRole() {
    World left = without(ROLE);
    change(
        left.with(
            Kind.ROLES, left.roles().stream().filter(role -> !role.name().equals(ROLE)).toList()));

    Answer gone = list(session);

    assertThat(gone.status()).isEqualTo(404);
    assertThat(gone.member("Code")).isEqualTo("InvalidAccessKeyId.NotFound");
    assertThat(gone.body()).doesNotContain("1000000000000001");
  }

  @Test
  void aSessionHasThePoliciesOfNow() {
    change(without(ROLE));

    Answer denied = list(session);

    assertThat(denied.member("Code")).isEqualTo("NoPermission");
    assertThat(denied.member("AuthPrincipalDisplayName")).isEqualTo("Deployer:ci");
  }

  @Test
  void theKeyOfADeletedUserIsUnknown() {
    World left = without("assumer");
    change(
        left.with(
            Kind.USERS,
            left.users().stream().filter(user -> !user.name().equals("assumer")).toList()));

    assertThat(list(ASSUMER).member("Code")).isEqualTo("InvalidAccessKeyId.NotFound");
    // What the user started goes on, as in the cloud: a session belongs to its role.
    assertThat(list(session).status()).isEqualTo(200);
  }

  @Test
  void aMessageOfADenialIsReadByItsAccountForADay() {
    Answer denied = list(NOBODY);
    String message = denied.member("EncodedDiagnosticMessage");

    Json decoded = Json.of(decode(MANAGER, message)).object("DecodedDiagnosticMessage");

    assertThat(decoded.get("ExplicitDeny")).isEqualTo(false);
    assertThat(decoded.text("NoPermissionPolicyType")).isEqualTo("AccountLevelIdentityBasedPolicy");
    assertThat(decoded.text("AuthAction")).isEqualTo("resourcesharing:ListResourceShares");
    assertThat(decoded.text("AuthResource")).isEqualTo("*");
    assertThat(decoded.object("AuthPrincipal").members())
        .isEqualTo(
            Map.of(
                "AuthPrincipalType", "SubUser",
                "AuthPrincipalOwnerId", "1000000000000001",
                "AuthPrincipalDisplayName", "200000000000000001"));
    assertThat(decoded.each("AuthConditions", "ConditionKey")).contains("acs:SourceIp");
    assertThat(decoded.list("MatchedPolicies")).isEmpty();

    assertThat(decode(OUTSIDER, message).member("Code")).isEqualTo("EntityNotExist");
    stage.passUnnoticed(Duration.ofHours(24));
    assertThat(decode(MANAGER, message).member("Code")).isEqualTo("EncodedMessageExpire");
  }

  private Answer decode(Credentials caller, String message) {
    return stage.answer(
        caller,
        "DecodeDiagnosticMessage",
        "Version",
        Sessions.RAM,
        "EncodedDiagnosticMessage",
        message);
  }
}
