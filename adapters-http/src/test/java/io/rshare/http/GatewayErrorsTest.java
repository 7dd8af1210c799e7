package io.rshare.http;

import static org.assertj.core.api.Assertions.assertThat;

import io.rshare.domain.fault.FaultCode;
import io.rshare.domain.identity.AccessKey;
import io.rshare.http.wire.StreamingJsonText;
import java.io.IOException;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The errors of the gateway over HTTP, with status, code and message as documented. */
class GatewayErrorsTest {
  private static TestServer server;

  @BeforeAll
  static void start() {
    server = TestServer.start();
  }

  @AfterAll
  static void stop() {
    server.close();
  }

  @BeforeEach
  void knowTheKey() {
    server.world.keys = new KnownKeys();
    server.world.keys.add(SignedCall.KEY);
    server.world.operations = request -> new TestWorld.Echo(request.operation());
  }

  private static SignedCall rpc() {
    return SignedCall.rpc(server.world.now);
  }

  private static SignedCall acs3() {
    return SignedCall.acs3(server.world.now);
  }

  private static void assertRefused(SignedCall call, int status, String code, String message)
      throws IOException {
    Wire.Response response = server.exchange(call.bytes());
    Map<?, ?> body = (Map<?, ?>) new StreamingJsonText().parse(response.body());
    assertThat(body.get("Code")).isEqualTo(code);
    assertThat(body.get("Message")).isEqualTo(message);
    assertThat(response.status()).isEqualTo(status);
    assertThat(response.header("content-type")).isEqualTo("application/json;charset=utf-8");
    assertThat(body.get("RequestId")).isEqualTo(response.header("x-acs-request-id"));
  }

  private static void assertAnswered(SignedCall call) throws IOException {
    Wire.Response response = server.exchange(call.bytes());
    assertThat(response.status()).as(response.body()).isEqualTo(200);
  }

  @Test
  void bothSchemesAreAnswered() throws IOException {
    assertAnswered(rpc());
    assertAnswered(rpc().method("POST"));
    assertAnswered(acs3());
    assertAnswered(acs3().body("application/x-www-form-urlencoded", "A=b"));
  }

  @Test
  void refusesUnknownKey() throws IOException {
    server.world.keys = new KnownKeys();
    String message = "Specified access key is not found.";
    assertRefused(rpc(), 404, "InvalidAccessKeyId.NotFound", message);
    assertRefused(acs3(), 404, "InvalidAccessKeyId.NotFound", message);
  }

  @Test
  void refusesDisabledKey() throws IOException {
    server.world.keys.add(
        new AccessKey(SignedCall.KEY.id(), "testSecret", false, Vector.CALLER, Optional.empty()));
    String message = "Specified access key is disabled.";
    assertRefused(rpc(), 400, "InvalidAccessKeyId.Inactive", message);
    assertRefused(acs3(), 400, "InvalidAccessKeyId.Inactive", message);
  }

  @Test
  void refusesKeyWithoutSecretEvenIfSignedWithNone() throws IOException {
    server.world.keys.add(
        new AccessKey(SignedCall.KEY.id(), "", true, Vector.CALLER, Optional.empty()));
    assertRefused(
        rpc().secret("\0"),
        400,
        "InvalidAccessKeyId.Inactive",
        "Specified access key is disabled.");
  }

  @Test
  void echoesTheStringToSignAndNothingAfterIt() throws IOException {
    SignedCall call = rpc().with("Tag.1.Key", "k'(!)* ~").secret("wrong");
    assertRefused(
        call,
        400,
        "SignatureDoesNotMatch",
        "Specified signature is not matched with our calculation. server string to sign is:"
            + call.stringToSign());
  }

  @Test
  void echoesTheCanonicalRequestOfAcs3() throws IOException {
    Wire.Response response = server.exchange(acs3().secret("wrong").bytes());
    assertThat(response.status()).isEqualTo(400);
    assertThat(response.body())
        .contains("\"Code\":\"SignatureDoesNotMatch\"")
        .contains(
            "Specified signature does not match our calculation. server StringToSign is"
                + " [ACS3-HMAC-SHA256\\n")
        .contains("] server CanonicalRequest is [GET\\n/\\n\\nhost:127.0.0.1:8080\\n");
  }

  @Test
  void refusesUsedNonce() throws IOException {
    SignedCall rpc = rpc();
    SignedCall acs3 = acs3();
    assertAnswered(rpc);
    assertAnswered(acs3);
    String message = "Specified signature nonce was used already.";
    assertRefused(rpc, 400, "SignatureNonceUsed", message);
    assertRefused(acs3, 400, "SignatureNonceUsed", message);
  }

  @Test
  void doesNotRememberNonceOfWrongSignature() throws IOException {
    SignedCall call = rpc().secret("wrong");
    server.exchange(call.bytes());
    assertAnswered(call.secret(SignedCall.KEY.secret()));
  }

  @Test
  void letsTheSameRequestTryAgainAfterUnavailableAndDefect() throws IOException {
    SignedCall call = rpc();
    server.world.operations =
        request -> {
          throw FaultCode.UNAVAILABLE.fault();
        };
    assertRefused(
        call,
        503,
        "ServiceUnavailable",
        "The request has failed due to a temporary failure of the server.");
    server.world.operations =
        request -> {
          throw new IllegalStateException("cause that must stay inside");
        };
    assertRefused(
        call, 500, "InternalError", "The request processing has failed due to some unknown error.");
    server.world.operations = request -> new TestWorld.Echo("now");
    assertAnswered(call);
  }

  @Test
  void remembersNonceOfRefusedCall() throws IOException {
    server.world.operations =
        request -> {
          throw FaultCode.SHARE_NAME_MISSING.fault();
        };
    SignedCall call = rpc();
    assertRefused(
        call, 400, "MissingParameter.ResourceShareName", "You must specify ResourceShareName.");
    assertRefused(call, 400, "SignatureNonceUsed", "Specified signature nonce was used already.");
  }

  @Test
  void refusesTimestampsFarAway() throws IOException {
    String message = "Specified time stamp or date value is expired.";
    for (int seconds : new int[] {901, -901}) {
      var then = server.world.now.plusSeconds(seconds);
      assertRefused(SignedCall.rpc(then), 400, "InvalidTimeStamp.Expired", message);
      assertRefused(SignedCall.acs3(then), 400, "InvalidTimeStamp.Expired", message);
    }
    assertAnswered(SignedCall.rpc(server.world.now.plusSeconds(900)));
    assertAnswered(SignedCall.acs3(server.world.now.minusSeconds(900)));
  }

  @Test
  void refusesTimestampsOfOtherForms() throws IOException {
    String message = "Specified time stamp or date value is not well formatted.";
    for (String text :
        new String[] {
          "2026-11-22T02:58:40.000Z",
          "2026-11-22 02:58:40",
          "2026-13-22T02:58:40Z",
          "2026-11-22T02:58:4\u0664Z",
          "x"
        }) {
      assertRefused(rpc().with("Timestamp", text), 400, "InvalidTimeStamp.Format", message);
    }
    assertRefused(
        acs3().header("x-acs-date", "Sun, 22 Nov 2026"), 400, "InvalidTimeStamp.Format", message);
  }

  @Test
  void namesWhatIsMissing() throws IOException {
    for (String name :
        new String[] {
          "Action",
          "Version",
          "AccessKeyId",
          "SignatureMethod",
          "SignatureVersion",
          "SignatureNonce",
          "Timestamp"
        }) {
      String message = name + " is mandatory for this action.";
      assertRefused(rpc().without(name), 400, "Missing" + name, message);
      assertRefused(rpc().with(name, ""), 400, "Missing" + name, message);
    }
    assertRefused(
        acs3().without("x-acs-action"),
        400,
        "MissingAction",
        "Action is mandatory for this action.");
    assertRefused(
        acs3().without("x-acs-signature-nonce"),
        400,
        "MissingSignatureNonce",
        "SignatureNonce is mandatory for this action.");
  }

  @Test
  void refusesOtherSignatureMethods() throws IOException {
    String message = "Specified signature method is not supported.";
    assertRefused(
        rpc().with("SignatureMethod", "HMAC-SHA256"), 400, "InvalidSignatureMethod", message);
    assertRefused(rpc().with("SignatureVersion", "2.0"), 400, "InvalidSignatureMethod", message);
    assertRefused(
        rpc().with("SignatureType", "PRIVATEKEY"), 400, "InvalidSignatureMethod", message);
    assertRefused(
        rpc().with("SignatureType", "BEARERTOKEN"), 400, "InvalidSignatureMethod", message);
  }

  @Test
  void acceptsEmptySignatureTypeOfTheClassicGoClient() throws IOException {
    assertAnswered(rpc().with("SignatureType", ""));
  }

  @Test
  void checksSecurityTokens() throws IOException {
    var session = new AccessKey.Session("CAIS-own", server.world.now.plusSeconds(60));
    var other = new AccessKey.Session("CAIS-other", server.world.now.plusSeconds(60));
    server.world.keys.add(
        new AccessKey(
            SignedCall.KEY.id(), "testSecret", true, Vector.CALLER, Optional.of(session)));
    server.world.keys.add(
        new AccessKey("testOther", "testSecret", true, Vector.CALLER, Optional.of(other)));
    assertRefused(
        rpc(), 400, "MissingSecurityToken", "SecurityToken is mandatory for this action.");
    assertRefused(
        rpc().with("SecurityToken", "nonsense"),
        400,
        "InvalidSecurityToken.Malformed",
        "Specified SecurityToken is malformed.");
    assertRefused(
        acs3().header("x-acs-security-token", "CAIS-other"),
        400,
        "InvalidSecurityToken.MismatchWithAccessKey",
        "Specified SecurityToken mismatch with the AccessKey.");
    assertAnswered(rpc().with("SecurityToken", "CAIS-own"));
    assertAnswered(acs3().header("x-acs-security-token", "CAIS-own"));
  }

  @Test
  void refusesExpiredSecurityToken() throws IOException {
    var session = new AccessKey.Session("CAIS-own", server.world.now);
    server.world.keys.add(
        new AccessKey(
            SignedCall.KEY.id(), "testSecret", true, Vector.CALLER, Optional.of(session)));
    assertRefused(
        rpc().with("SecurityToken", "CAIS-own"),
        400,
        "InvalidSecurityToken.Expired",
        "Specified SecurityToken is expired.");
  }

  @Test
  void refusesBodyThatIsNotTheOneOfItsContentMd5() throws IOException {
    assertRefused(
        acs3()
            .body("application/x-www-form-urlencoded", "A=b")
            .header("content-md5", "1B2M2Y8AsgTpgAmY7PhCfg=="),
        400,
        "ContentMD5NotMatched",
        "The Content-MD5 of the body does not match the header.");
    assertAnswered(rpc().header("Content-MD5", "1B2M2Y8AsgTpgAmY7PhCfg=="));
  }

  @Test
  void refusesHostsOfOtherProducts() throws IOException {
    String message = "Cannot find product according to your specified domain.";
    assertRefused(
        rpc().header("host", "ecs.aliyuncs.com"), 404, "InvalidProduct.NotFound", message);
    assertAnswered(rpc().header("host", "resourcesharing.cn-shanghai.aliyuncs.com"));
    assertAnswered(acs3().header("host", "resourcesharing.aliyuncs.com:443"));
  }

  @Test
  void refusesUnknownFormat() throws IOException {
    assertRefused(
        rpc().with("Format", "YAML").header("accept", "application/json"),
        400,
        "InvalidParameter.Format",
        "Specified parameter Format is not valid.");
  }

  @Test
  void refusesOtherMethods() throws IOException {
    for (String method : new String[] {"PUT", "DELETE", "PATCH", "OPTIONS", "TRACE", "BREW"}) {
      assertRefused(
          rpc().method(method), 405, "UnsupportedHTTPMethod", "This http method is not supported.");
      assertRefused(
          acs3().method(method).path("/anything"),
          405,
          "UnsupportedHTTPMethod",
          "This http method is not supported.");
    }
  }

  @Test
  void verifiesOtherPathsBeforeItDeniesThem() throws IOException {
    String message = "Specified api is not found, please check your url and method.";
    assertRefused(rpc().path("/other"), 404, "InvalidAction.NotFound", message);
    assertRefused(acs3().path("/other/path"), 404, "InvalidAction.NotFound", message);
  }

  @Test
  void refusesUnsignedAcsHeader() throws IOException {
    Wire.Response response = server.exchange(acs3().unsignedHeader("x-acs-owner-id: 1").bytes());
    assertThat(response.body()).contains("SignatureDoesNotMatch");
  }

  @Test
  void refusesActionNamedTwiceDifferently() throws IOException {
    String message = "The specified parameter is invalid.";
    assertRefused(acs3().with("Action", "DeleteResourceShare"), 400, "InvalidParameter", message);
    assertRefused(acs3().with("Version", "2014-05-26"), 400, "InvalidParameter", message);
    assertAnswered(acs3().with("Action", "CreateResourceShare").with("Version", "2020-01-10"));
  }

  @Test
  void refusesSignedDuplicateAndTakesEqualOneAsOne() throws IOException {
    String message = "The specified parameter is invalid.";
    assertRefused(
        acs3().with("Name", "a").body("application/x-www-form-urlencoded", "Name=b"),
        400,
        "InvalidParameter",
        message);
    assertAnswered(acs3().with("Name", "a").body("application/x-www-form-urlencoded", "Name=a"));
    assertAnswered(rpc().with("Name", "a").unsigned("Name=a"));
  }

  @Test
  void refusesDuplicateThatWasNotSigned() throws IOException {
    Wire.Response response = server.exchange(rpc().with("Name", "a").unsigned("Name=b").bytes());
    assertThat(response.body()).contains("SignatureDoesNotMatch");
  }
}
