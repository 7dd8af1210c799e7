package io.rshare.http;

import io.rshare.domain.identity.AccessKey;
import java.io.IOException;
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

  @Test
  void bothSchemesAreAnswered() throws IOException {
    server.assertAnswered(rpc());
    server.assertAnswered(rpc().method("POST"));
    server.assertAnswered(acs3());
    server.assertAnswered(acs3().body("application/x-www-form-urlencoded", "A=b"));
  }

  @Test
  void refusesUnknownKey() throws IOException {
    server.world.keys = new KnownKeys();
    String message = "Specified access key is not found.";
    server.assertRefused(rpc(), 404, "InvalidAccessKeyId.NotFound", message);
    server.assertRefused(acs3(), 404, "InvalidAccessKeyId.NotFound", message);
  }

  @Test
  void refusesDisabledKey() throws IOException {
    server.world.keys.add(
        new AccessKey(SignedCall.KEY.id(), "testSecret", false, Vector.CALLER, Optional.empty()));
    String message = "Specified access key is disabled.";
    server.assertRefused(rpc(), 400, "InvalidAccessKeyId.Inactive", message);
    server.assertRefused(acs3(), 400, "InvalidAccessKeyId.Inactive", message);
  }

  @Test
  void refusesKeyWithoutSecretEvenIfSignedWithNone() throws IOException {
    server.world.keys.add(
        new AccessKey(SignedCall.KEY.id(), "", true, Vector.CALLER, Optional.empty()));
    server.assertRefused(
        rpc().secret("\0"),
        400,
        "InvalidAccessKeyId.Inactive",
        "Specified access key is disabled.");
  }

  @Test
  void refusesTimestampsFarAway() throws IOException {
    String message = "Specified time stamp or date value is expired.";
    for (int seconds : new int[] {901, -901}) {
      var then = server.world.now.plusSeconds(seconds);
      server.assertRefused(SignedCall.rpc(then), 400, "InvalidTimeStamp.Expired", message);
      server.assertRefused(SignedCall.acs3(then), 400, "InvalidTimeStamp.Expired", message);
    }
    server.assertAnswered(SignedCall.rpc(server.world.now.plusSeconds(900)));
    server.assertAnswered(SignedCall.acs3(server.world.now.minusSeconds(900)));
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
      server.assertRefused(rpc().with("Timestamp", text), 400, "InvalidTimeStamp.Format", message);
    }
    server.assertRefused(
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
      server.assertRefused(rpc().without(name), 400, "Missing" + name, message);
      server.assertRefused(rpc().with(name, ""), 400, "Missing" + name, message);
    }
    server.assertRefused(
        acs3().without("x-acs-action"),
        400,
        "MissingAction",
        "Action is mandatory for this action.");
    server.assertRefused(
        acs3().without("x-acs-signature-nonce"),
        400,
        "MissingSignatureNonce",
        "SignatureNonce is mandatory for this action.");
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
    server.assertRefused(
        rpc(), 400, "MissingSecurityToken", "SecurityToken is mandatory for this action.");
    server.assertRefused(
        rpc().with("SecurityToken", "nonsense"),
        400,
        "InvalidSecurityToken.Malformed",
        "Specified SecurityToken is malformed.");
    server.assertRefused(
        acs3().header("x-acs-security-token", "CAIS-other"),
        400,
        "InvalidSecurityToken.MismatchWithAccessKey",
        "Specified SecurityToken mismatch with the AccessKey.");
    server.assertAnswered(rpc().with("SecurityToken", "CAIS-own"));
    server.assertAnswered(acs3().header("x-acs-security-token", "CAIS-own"));
  }

  @Test
  void refusesExpiredSecurityToken() throws IOException {
    var session = new AccessKey.Session("CAIS-own", server.world.now);
    server.world.keys.add(
        new AccessKey(
            SignedCall.KEY.id(), "testSecret", true, Vector.CALLER, Optional.of(session)));
    server.assertRefused(
        rpc().with("SecurityToken", "CAIS-own"),
        400,
        "InvalidSecurityToken.Expired",
        "Specified SecurityToken is expired.");
  }

  @Test
  void refusesBodyThatIsNotTheOneOfItsContentMd5() throws IOException {
    server.assertRefused(
        acs3()
            .body("application/x-www-form-urlencoded", "A=b")
            .header("content-md5", "1B2M2Y8AsgTpgAmY7PhCfg=="),
        400,
        "ContentMD5NotMatched",
        "The Content-MD5 of the body does not match the header.");
    server.assertAnswered(rpc().header("Content-MD5", "1B2M2Y8AsgTpgAmY7PhCfg=="));
  }

  @Test
  void refusesHostsOfOtherProducts() throws IOException {
    String message = "Cannot find product according to your specified domain.";
    server.assertRefused(
        rpc().header("host", "ecs.aliyuncs.com"), 400, "InvalidProduct.NotFound", message);
    server.assertAnswered(rpc().header("host", "resourcesharing.cn-shanghai.aliyuncs.com"));
    server.assertAnswered(acs3().header("host", "resourcesharing.aliyuncs.com:443"));
  }

  @Test
  void knowsAProductByItsHostAndItsVersion() throws IOException {
    server.assertAnswered(rpc().header("host", "sts.aliyuncs.com").with("Version", "2015-04-01"));
    server.assertAnswered(rpc().header("host", "127.0.0.1").with("Version", "2015-05-01"));
    server.assertRefused(
        rpc().header("host", "sts.cn-hangzhou.aliyuncs.com"),
        400,
        "InvalidVersion",
        "Specified parameter Version is not valid.");
  }

  @Test
  void refusesUnknownFormat() throws IOException {
    server.assertRefused(
        rpc().with("Format", "YAML").header("accept", "application/json"),
        400,
        "InvalidParameter.Format",
        "Specified parameter Format is not valid.");
  }

  @Test
  void refusesOtherMethods() throws IOException {
    for (String method : new String[] {"PUT", "DELETE", "PATCH", "OPTIONS", "TRACE", "BREW"}) {
      server.assertRefused(
          rpc().method(method), 405, "UnsupportedHTTPMethod", "This http method is not supported.");
      server.assertRefused(
          acs3().method(method).path("/anything"),
          405,
          "UnsupportedHTTPMethod",
          "This http method is not supported.");
    }
  }

  @Test
  void verifiesOtherPathsBeforeItDeniesThem() throws IOException {
    String message = "Specified api is not found, please check your url and method.";
    server.assertRefused(rpc().path("/other"), 400, "InvalidAction.NotFound", message);
    server.assertRefused(acs3().path("/other/path"), 400, "InvalidAction.NotFound", message);
  }
}
