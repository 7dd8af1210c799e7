package io.rshare.bootstrap.system;

import static io.rshare.bootstrap.system.Scene.NOBODY;
import static io.rshare.bootstrap.system.Sessions.DEPLOYER;
import static io.rshare.bootstrap.system.Sessions.PARTNER;
import static io.rshare.bootstrap.system.TestService.ASSUMER;
import static io.rshare.bootstrap.system.TestService.MANAGER;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import com.aliyun.tea.TeaException;
import io.rshare.testkit.SignedClient.Answer;
import io.rshare.testkit.SignedClient.Credentials;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** STS over HTTP: who may assume which role, and what its sessions may do. */
@SuppressWarnings("NullAway.Init")
class AssumeRoleTest {
  private static final String LIST_ONLY =
      "{\"Version\":\"1\",\"Statement\":[{\"Effect\":\"Allow\","
          + "\"Action\":\"resourcesharing:List*\",\"Resource\":\"*\"}]}";

  private static TestService service;
  private static Sessions sessions;

  @BeforeAll
  static void start() {
    service = TestService.start("system.yaml");
    sessions = new Sessions(service.client);
  }

  @AfterAll
  static void stop() {
    service.close();
  }

  @Test
  void everybodyLearnsWhoTheyAre() {
    assertThat(sessions.identity(MANAGER).members())
        .asString()
        .contains("IdentityType=Account", "Arn=acs:ram::1000000000000001:root")
        .contains("AccountId=1000000000000001", "UserId=1000000000000001")
        .doesNotContain("RoleId");
    assertThat(sessions.identity(NOBODY).members())
        .asString()
        .contains("IdentityType=RAMUser", "Arn=acs:ram::1000000000000001:user/nobody")
        .contains("UserId=200000000000000001", "PrincipalId=200000000000000001")
        .doesNotContain("RoleId");
    assertThat(sessions.identity(sessions.start(ASSUMER)).members())
        .asString()
        .contains("IdentityType=AssumedRoleUser", "PrincipalId=300000000000000001:ci")
        .contains("Arn=acs:ram::1000000000000001:assumed-role/deployer/ci")
        .contains("RoleId=300000000000000001")
        .doesNotContain("UserId");
  }

  @Test
  void aSessionIsAnsweredInTheDocumentedShape() {
    Instant before = Instant.now();
    Json answer = Json.of(sessions.assume(ASSUMER, DEPLOYER, "DurationSeconds", "900"));

    assertThat(answer.object("AssumedRoleUser").members())
        .asString()
        .contains("Arn=acs:ram::1000000000000001:role/deployer/ci")
        .contains("AssumedRoleId=300000000000000001:ci");
    Json issued = answer.object("Credentials");
    assertThat(issued.text("AccessKeyId")).startsWith("STS.");
    assertThat(issued.text("Expiration")).matches("\\d{4}-\\d\\d-\\d\\dT\\d\\d:\\d\\d:\\d\\dZ");
    assertThat(Instant.parse(issued.text("Expiration")))
        .isBetween(before.plusSeconds(890), before.plusSeconds(930));
  }

  @Test
  void aSessionActsForTheAccountOfItsRole() {
    Credentials session = sessions.start(PARTNER);

    Json made = Json.of(service.create(session, "ResourceShareName", "by-partner"));

    assertThat(made.object("ResourceShare").text("ResourceShareOwner"))
        .isEqualTo("1000000000000001");
    assertThat(service.create(PARTNER, "ResourceShareName", "own").body())
        .contains("\"ResourceShareOwner\":\"1000000000000005\"");
  }

  @Test
  void aSessionPolicyNarrowsTheRole() {
    Credentials narrowed = sessions.start(ASSUMER, "Policy", LIST_ONLY);

    Answer denied = service.create(narrowed, "ResourceShareName", "a");
    Answer list =
        service.client.call(narrowed, "ListResourceShares", Map.of("ResourceOwner", "Self"));

    assertThat(denied.member("PolicyType")).isEqualTo("SessionPolicy");
    assertThat(denied.member("AuthPrincipalDisplayName")).isEqualTo("Deployer:ci");
    assertThat(list.status()).as(list.body()).isEqualTo(200);
  }

  @Test
  void roleNamesAreFoundInLowerCase() {
    Answer answer = sessions.assume(ASSUMER, "acs:ram::1000000000000001:role/deployer");

    assertThat(answer.status()).as(answer.body()).isEqualTo(200);
  }

  @Test
  void theOfficialClientAssumesAndUsesARole() throws Exception {
    String endpoint = service.service.endpoint();
    var sts = new OfficialClient(endpoint, ASSUMER, Sessions.STS);
    Map<String, String> parameters = Map.of("RoleArn", DEPLOYER, "RoleSessionName", "sdk");
    Credentials session = Sessions.credentials(sts.call("AssumeRole", parameters));
    Credentials other = Sessions.credentials(sts.callOldStyle("AssumeRole", parameters));
    var sharing = new OfficialClient(endpoint, session, "2020-01-10");
    Map<String, String> share = Map.of("ResourceShareName", "by-sdk");

    assertThat(sharing.call("CreateResourceShare", share).has("ResourceShare")).isTrue();
    assertThat(sharing.callOldStyle("CreateResourceShare", share).has("ResourceShare")).isTrue();

    var mixed = new Credentials(session.accessKeyId(), session.secret(), other.securityToken());
    var wrong = new OfficialClient(endpoint, mixed, "2020-01-10");
    assertThatExceptionOfType(TeaException.class)
        .isThrownBy(() -> wrong.call("CreateResourceShare", share))
        .returns("InvalidSecurityToken.MismatchWithAccessKey", TeaException::getCode);
  }

  @Test
  void denialsNameTheSideThatIsMissing() {
    Answer noPermission = sessions.assume(NOBODY, DEPLOYER);
    Answer noTrust = sessions.assume(ASSUMER, "acs:ram::1000000000000001:role/Closed");
    Answer root = sessions.assume(MANAGER, DEPLOYER);

    assertThat(noPermission.member("PolicyType")).isEqualTo("AccountLevelIdentityBasedPolicy");
    assertThat(noTrust.member("PolicyType")).isEqualTo("AssumeRolePolicy");
    assertThat(root.member("PolicyType")).isEqualTo("AssumeRolePolicy");
    assertThat(root.member("AuthPrincipalType")).isEqualTo("RootUser");
    assertThat(noTrust.member("AuthAction")).isEqualTo("sts:AssumeRole");
    assertThat(noTrust.member("NoPermissionType")).isEqualTo("ImplicitDeny");
  }

  @Test
  void aForeignRoleThatIsNotThereLooksLikeOneThatTrustsNobody() {
    Answer closed = sessions.assume(PARTNER, "acs:ram::1000000000000001:role/Closed");
    Answer nowhere = sessions.assume(PARTNER, "acs:ram::1000000000000001:role/Nowhere");
    Answer nobody = sessions.assume(PARTNER, "acs:ram::9999999999999999:role/Closed");

    assertThat(closed.status()).isEqualTo(403);
    assertThat(anonymous(nowhere)).isEqualTo(anonymous(closed));
    assertThat(anonymous(nobody)).isEqualTo(anonymous(closed));
  }

  @Test
  void trustMayAskForAnExternalId() {
    String guarded = "acs:ram::1000000000000001:role/Guarded";

    assertThat(sessions.assume(PARTNER, guarded).status()).isEqualTo(403);
    assertThat(sessions.assume(PARTNER, guarded, "ExternalId", "wrong").status()).isEqualTo(403);
    assertThat(sessions.assume(PARTNER, guarded, "ExternalId", "ticket-4711").status())
        .isEqualTo(200);
  }

  /** Each tells its own story, none tells of accounts. */
  @Test
  void aSessionThatIsNotProvedIsRefusedWithItsCode() {
    Credentials one = sessions.start(ASSUMER);
    Credentials other = sessions.start(ASSUMER);
    String token = one.securityToken();
    String tampered = token.substring(0, 40) + (token.charAt(40) == 'A' ? 'B' : 'A');
    Map<String, Credentials> refused = new LinkedHashMap<>();
    refused.put("MissingSecurityToken", with(one, ""));
    refused.put("InvalidSecurityToken.Malformed", with(one, tampered + token.substring(41)));
    refused.put("InvalidSecurityToken.Malformed ", with(one, token.substring(0, 100)));
    refused.put("InvalidSecurityToken.Malformed  ", with(ASSUMER, "made up"));
    refused.put("InvalidSecurityToken.MismatchWithAccessKey", with(one, other.securityToken()));
    refused.put("InvalidSecurityToken.MismatchWithAccessKey ", with(ASSUMER, token));
    refused.put("SignatureDoesNotMatch", new Credentials(one.accessKeyId(), other.secret(), token));

    refused.forEach(
        (code, credentials) -> {
          Answer answer = service.create(credentials, "ResourceShareName", "a");
          assertThat(answer.member("Code")).isEqualTo(code.strip());
          assertThat(answer.status()).isEqualTo(400);
          assertThat(answer.body()).doesNotContain("1000000000000001", "Deployer", one.secret());
        });
    assertThat(service.create(one, "ResourceShareName", "a").status()).isEqualTo(200);
  }

  private static Credentials with(Credentials key, String token) {
    return new Credentials(key.accessKeyId(), key.secret(), token);
  }

  private static String anonymous(Answer answer) {
    return answer
        .body()
        .replace(answer.member("RequestId"), "")
        .replace(answer.member("EncodedDiagnosticMessage"), "");
  }
}
