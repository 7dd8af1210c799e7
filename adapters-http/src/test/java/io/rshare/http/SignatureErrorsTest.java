package io.rshare.http;

import static org.assertj.core.api.Assertions.assertThat;

import io.rshare.domain.fault.FaultCode;
import io.rshare.testkit.Wire;
import java.io.IOException;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Signatures that do not hold and nonces that come again, over HTTP. */
class SignatureErrorsTest {
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
  void echoesTheStringToSignAndNothingAfterIt() throws IOException {
    SignedCall call = rpc().with("Tag.1.Key", "k'(!)* ~").secret("wrong");
    server.assertRefused(
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
    server.assertAnswered(rpc);
    server.assertAnswered(acs3);
    String message = "Specified signature nonce was used already.";
    server.assertRefused(rpc, 400, "SignatureNonceUsed", message);
    server.assertRefused(acs3, 400, "SignatureNonceUsed", message);
  }

  @Test
  void doesNotRememberNonceOfWrongSignature() throws IOException {
    SignedCall call = rpc().secret("wrong");
    server.exchange(call.bytes());
    server.assertAnswered(call.secret(SignedCall.KEY.secret()));
  }

  @Test
  void letsTheSameRequestTryAgainAfterUnavailableAndDefect() throws IOException {
    SignedCall call = rpc();
    server.world.operations =
        request -> {
          throw FaultCode.UNAVAILABLE.fault();
        };
    server.assertRefused(
        call,
        503,
        "ServiceUnavailable",
        "The request has failed due to a temporary failure of the server.");
    server.world.operations =
        request -> {
          throw new IllegalStateException("cause that must stay inside");
        };
    server.assertRefused(
        call, 500, "InternalError", "The request processing has failed due to some unknown error.");
    server.world.operations = request -> new TestWorld.Echo("now");
    server.assertAnswered(call);
  }

  @Test
  void remembersNonceOfRefusedCall() throws IOException {
    server.world.operations =
        request -> {
          throw FaultCode.SHARE_NAME_MISSING.fault();
        };
    SignedCall call = rpc();
    server.assertRefused(
        call, 400, "MissingParameter.ResourceShareName", "You must specify ResourceShareName.");
    server.assertRefused(
        call, 400, "SignatureNonceUsed", "Specified signature nonce was used already.");
  }

  @Test
  void refusesOtherSignatureMethods() throws IOException {
    String message = "Specified signature method is not supported.";
    server.assertRefused(
        rpc().with("SignatureMethod", "HMAC-SHA256"), 400, "InvalidSignatureMethod", message);
    server.assertRefused(
        rpc().with("SignatureVersion", "2.0"), 400, "InvalidSignatureMethod", message);
    server.assertRefused(
        rpc().with("SignatureType", "PRIVATEKEY"), 400, "InvalidSignatureMethod", message);
    server.assertRefused(
        rpc().with("SignatureType", "BEARERTOKEN"), 400, "InvalidSignatureMethod", message);
  }

  @Test
  void acceptsEmptySignatureTypeOfTheClassicGoClient() throws IOException {
    server.assertAnswered(rpc().with("SignatureType", ""));
  }

  @Test
  void refusesUnsignedAcsHeader() throws IOException {
    Wire.Response response = server.exchange(acs3().unsignedHeader("x-acs-owner-id: 1").bytes());
    assertThat(response.body()).contains("SignatureDoesNotMatch");
  }

  @Test
  void refusesActionNamedTwiceDifferently() throws IOException {
    String message = "The specified parameter is invalid.";
    server.assertRefused(
        acs3().with("Action", "DeleteResourceShare"), 400, "InvalidParameter", message);
    server.assertRefused(acs3().with("Version", "2014-05-26"), 400, "InvalidParameter", message);
    server.assertAnswered(
        acs3().with("Action", "CreateResourceShare").with("Version", "2020-01-10"));
  }

  @Test
  void refusesSignedDuplicateAndTakesEqualOneAsOne() throws IOException {
    String message = "The specified parameter is invalid.";
    server.assertRefused(
        acs3().with("Name", "a").body("application/x-www-form-urlencoded", "Name=b"),
        400,
        "InvalidParameter",
        message);
    server.assertAnswered(
        acs3().with("Name", "a").body("application/x-www-form-urlencoded", "Name=a"));
    server.assertAnswered(rpc().with("Name", "a").unsigned("Name=a"));
  }

  @Test
  void refusesDuplicateThatWasNotSigned() throws IOException {
    Wire.Response response = server.exchange(rpc().with("Name", "a").unsigned("Name=b").bytes());
    assertThat(response.body()).contains("SignatureDoesNotMatch");
  }

  @Test
  void letsOnlyOneOfManyIdenticalRequestsThrough() throws Exception {
    byte[] call = rpc().bytes();
    var answers = new ConcurrentLinkedQueue<Integer>();
    try (var clients = Executors.newVirtualThreadPerTaskExecutor()) {
      for (int i = 0; i < 32; i++) {
        clients.execute(
            () -> {
              try {
                answers.add(server.exchange(call).status());
              } catch (IOException e) {
                answers.add(0);
              }
            });
      }
    }
    assertThat(answers).hasSize(32).containsOnlyOnce(200).containsOnly(200, 400);
  }
}
