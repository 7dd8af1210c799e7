package io.rshare.http;

import static org.assertj.core.api.Assertions.assertThat;

import io.rshare.application.Request;
import io.rshare.domain.fault.AccessDenial;
import io.rshare.domain.fault.FaultCode;
import io.rshare.http.wire.StreamingJsonText;
import io.rshare.testkit.Wire;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.w3c.dom.Element;

/** The form of answers, good and bad, in JSON and in XML. */
class EnvelopeTest {
  private static TestServer server;

  record Tag(String key, String value) {}

  record Share(
      String resourceShareId,
      boolean allowExternalTargets,
      Instant createTime,
      Optional<String> resourceGroupId,
      List<Tag> tags) {}

  record Result(Share resourceShare, Optional<String> nextToken, long total, List<String> ids) {}

  private static final Result RESULT =
      new Result(
          new Share(
              "rs-1",
              false,
              Instant.parse("2026-11-22T02:58:40.120Z"),
              Optional.empty(),
              List.of(new Tag("a<\u0001>&\"", "\uD83D\uDE00 é \uD800 ]]>\r\n\t"))),
          Optional.of("next"),
          3,
          List.of());

  @BeforeAll
  static void start() {
    server = TestServer.start("rshare.http.max-concurrent-calls", 1);
    server.world.keys.add(SignedCall.KEY);
  }

  @AfterAll
  static void stop() {
    server.close();
  }

  private static SignedCall rpc() {
    return SignedCall.rpc(server.world.now);
  }

  private static Map<?, ?> json(Wire.Response response) {
    return (Map<?, ?>) new StreamingJsonText().parse(response.body());
  }

  private static Element xml(Wire.Response response) throws Exception {
    byte[] bytes = response.body().getBytes(StandardCharsets.UTF_8);
    return DocumentBuilderFactory.newInstance()
        .newDocumentBuilder()
        .parse(new ByteArrayInputStream(bytes))
        .getDocumentElement();
  }

  private static String text(Element element, String name) {
    return element.getElementsByTagName(name).item(0).getTextContent();
  }

  @Test
  void writesResultsAsJson() throws IOException {
    server.world.operations = request -> RESULT;
    Wire.Response response = server.exchange(rpc().with("Format", "jSoN").bytes());
    assertThat(response.status()).isEqualTo(200);
    assertThat(response.header("content-type")).isEqualTo("application/json;charset=utf-8");
    assertThat(response.header("keep-alive")).isEqualTo("timeout=25");
    assertThat(response.header("date")).isNotEmpty();
    assertThat(response.body())
        .isEqualTo(
            "{\"RequestId\":\""
                + response.header("x-acs-request-id")
                + "\",\"ResourceShare\":{\"ResourceShareId\":\"rs-1\",\"AllowExternalTargets\":false,"
                + "\"CreateTime\":\"2026-11-22T02:58:40.120Z\",\"Tags\":[{\"Key\":\"a<\\u0001>&\\\"\","
                + "\"Value\":\"\uD83D\uDE00 é \\ud800 ]]>\\r\\n\\t\"}]},\"NextToken\":\"next\","
                + "\"Total\":3,\"Ids\":[]}");
  }

  @Test
  void writesResultsAsXmlUnlessAskedForJson() throws Exception {
    server.world.operations = request -> RESULT;
    for (SignedCall call : List.of(rpc().with("Format", "XML"), rpc().without("Format"))) {
      Wire.Response response = server.exchange(call.bytes());
      assertThat(response.header("content-type")).isEqualTo("text/xml;charset=utf-8");
      assertThat(response.body())
          .startsWith(
              "<?xml version='1.0' encoding='UTF-8'?><CreateResourceShareResponse><RequestId>")
          .contains("<Ids></Ids>");
      Element root = xml(response);
      assertThat(text(root, "RequestId")).isEqualTo(response.header("x-acs-request-id"));
      assertThat(text(root, "AllowExternalTargets")).isEqualTo("false");
      assertThat(text((Element) root.getElementsByTagName("Tags").item(0), "Value"))
          .isEqualTo("\uD83D\uDE00 é \uFFFD ]]>\r\n\t");
      assertThat(text(root, "Key")).isEqualTo("a<\uFFFD>&\"");
    }
  }

  @Test
  void answersAcs3InJsonWhateverFormatItNames() throws IOException {
    server.world.operations = request -> RESULT;
    byte[] call = SignedCall.acs3(server.world.now).with("Format", "XML").bytes();
    assertThat(server.exchange(call).header("content-type"))
        .isEqualTo("application/json;charset=utf-8");
  }

  @Test
  void writesErrorsAsJson() throws IOException {
    server.world.operations =
        request -> {
          throw FaultCode.SHARE_QUOTA_EXCEEDED.fault();
        };
    Wire.Response response =
        server.exchange(rpc().header("host", "resourcesharing.cn-shanghai.aliyuncs.com").bytes());
    String id = response.header("x-acs-request-id");
    assertThat(response.status()).isEqualTo(409);
    assertThat(response.body())
        .isEqualTo(
            "{\"RequestId\":\""
                + id
                + "\",\"HostId\":\"resourcesharing.cn-shanghai.aliyuncs.com\","
                + "\"Code\":\"QuotaExceeded.ResourceShare.Count\","
                + "\"Message\":\"The maximum number of ResourceShare exceeds the limit.\","
                + "\"Recommend\":\"https://api.aliyun.com/troubleshoot?"
                + "q=QuotaExceeded.ResourceShare.Count&product=ResourceSharing&requestId="
                + id
                + "\"}");
  }

  @Test
  void writesErrorsAsXml() throws Exception {
    Wire.Response response = server.exchange(rpc().without("Format").secret("wrong").bytes());
    String id = response.header("x-acs-request-id");
    assertThat(response.status()).isEqualTo(400);
    assertThat(response.header("content-type")).isEqualTo("text/xml;charset=utf-8");
    assertThat(response.body())
        .startsWith("<?xml version='1.0' encoding='UTF-8'?><Error><RequestId>" + id)
        .endsWith(
            "<Recommend><![CDATA[https://api.aliyun.com/troubleshoot?q=SignatureDoesNotMatch"
                + "&product=ResourceSharing&requestId="
                + id
                + "]]></Recommend></Error>");
    assertThat(text(xml(response), "Message")).contains("server string to sign is:GET&%2F&");
  }

  @Test
  void tellsWhyAccessWasDenied() throws Exception {
    server.world.operations =
        request -> {
          throw FaultCode.NO_PERMISSION.fault(
              new AccessDenial(
                  "resourcesharing:CreateResourceShare",
                  "SubUser",
                  "27500001",
                  "1234567890123456",
                  "AccountLevelIdentityBasedPolicy",
                  "ImplicitDeny",
                  Optional.of("AQEAAAAA")));
        };
    Wire.Response response = server.exchange(rpc().bytes());
    assertThat(response.status()).isEqualTo(403);
    assertThat(json(response).get("Code")).isEqualTo("NoPermission");
    assertThat(json(response).get("Message"))
        .isEqualTo("You are not authorized to perform this action.");
    assertThat(json(response).get("AccessDeniedDetail"))
        .isEqualTo(
            Map.of(
                "AuthAction", "resourcesharing:CreateResourceShare",
                "AuthPrincipalType", "SubUser",
                "AuthPrincipalDisplayName", "27500001",
                "AuthPrincipalOwnerId", "1234567890123456",
                "PolicyType", "AccountLevelIdentityBasedPolicy",
                "NoPermissionType", "ImplicitDeny",
                "EncodedDiagnosticMessage", "AQEAAAAA"));
    Element xml = xml(server.exchange(rpc().without("Format").bytes()));
    assertThat(text(xml, "AuthPrincipalType")).isEqualTo("SubUser");
  }

  @Test
  void passesOnWhoCallsFromWhereAndWhat() throws IOException {
    var seen = new Request[1];
    server.world.operations =
        request -> {
          seen[0] = request;
          return RESULT;
        };
    SignedCall call =
        SignedCall.acs3(server.world.now)
            .header("host", "resourcesharing.cn-shanghai.aliyuncs.com")
            .header("user-agent", "tester/1")
            .with("Empty", "")
            .with("Name", "a b+c")
            .body(
                "application/json; charset=utf-8",
                "{\"Tag\":[{\"Key\":\"k\"},{\"Key\":\"l\"}],\"Flag\":true,\"N\":12,\"Null\":null,"
                    + "\"Deep\":{\"A\":{\"B\":\"c\"}},\"Emoji\":\"\uD83D\uDE00\"}");
    assertThat(server.exchange(call.bytes()).status()).isEqualTo(200);
    var request = seen[0];
    assertThat(request.caller().principal()).isEqualTo(Vector.CALLER);
    assertThat(request.caller().accessKeyId()).isEqualTo(SignedCall.KEY.id());
    assertThat(request.endpointRegion()).contains("cn-shanghai");
    assertThat(request.origin().sourceIp()).isEqualTo("127.0.0.1");
    assertThat(request.origin().secureTransport()).isFalse();
    assertThat(request.origin().userAgent()).isEqualTo("tester/1");
    assertThat(request.nonce()).isPresent();
    assertThat(request.parameters().text("Name")).contains("a b+c");
    assertThat(request.parameters().text("Empty")).isEmpty();
    assertThat(request.parameters().text("Tag.2.Key")).contains("l");
    assertThat(request.parameters().text("Flag")).contains("true");
    assertThat(request.parameters().text("N")).contains("12");
    assertThat(request.parameters().text("Null")).isEmpty();
    assertThat(request.parameters().text("Deep.A.B")).contains("c");
    assertThat(request.parameters().text("Emoji")).contains("\uD83D\uDE00");
  }

  @Test
  void refusesCallsBeyondTheBoundAtOnce() throws Exception {
    var inside = new CountDownLatch(1);
    var leave = new CountDownLatch(1);
    server.world.operations =
        request -> {
          inside.countDown();
          try {
            leave.await();
          } catch (InterruptedException e) {
            throw new IllegalStateException(e);
          }
          return RESULT;
        };
    try (Wire first = server.connect()) {
      first.send(rpc().bytes());
      inside.await();
      Wire.Response second = server.exchange(rpc().bytes());
      assertThat(second.status()).isEqualTo(503);
      assertThat(json(second).get("Code")).isEqualTo("ServiceUnavailable");
      leave.countDown();
      assertThat(first.receive().status()).isEqualTo(200);
    }
  }

  @Test
  void hidesTheCauseOfDefects() throws IOException {
    server.world.operations =
        request -> {
          throw new StackOverflowError("secret");
        };
    Wire.Response response = server.exchange(rpc().bytes());
    assertThat(response.status()).isEqualTo(500);
    assertThat(response.body()).contains("InternalError").doesNotContain("secret");
    server.world.operations = request -> "no record";
    assertThat(server.exchange(rpc().bytes()).status()).isEqualTo(500);
  }

  @Test
  void runsOperationsOnThreadsOfTheirOwn() throws IOException {
    server.world.operations = request -> new TestWorld.Echo(Thread.currentThread().getName());
    assertThat(json(server.exchange(rpc().bytes())).get("Echoed")).asString().startsWith("call-");
  }
}
