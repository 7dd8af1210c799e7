package io.rshare.http;

import static org.assertj.core.api.Assertions.assertThat;

import io.rshare.application.AccessPorts;
import io.rshare.application.Dispatcher;
import io.rshare.application.OperationCatalogue;
import io.rshare.application.PageTokens;
import io.rshare.application.Ports;
import io.rshare.application.RateLimits;
import io.rshare.application.access.Decision;
import io.rshare.application.access.Diagnostics;
import io.rshare.application.access.SessionPolicies;
import io.rshare.domain.directory.port.Directories;
import io.rshare.domain.fault.FaultCode;
import io.rshare.domain.port.IdSource;
import io.rshare.domain.port.Identities;
import io.rshare.domain.port.KnownAccounts;
import io.rshare.domain.port.Listings;
import io.rshare.domain.port.ResourceCatalogue;
import io.rshare.domain.port.ResourceShares;
import io.rshare.domain.port.ServiceKeys;
import io.rshare.domain.port.UnitOfWork;
import io.rshare.domain.port.Usages;
import io.rshare.domain.share.SharingSettings;
import io.rshare.memory.InMemoryPersistence;
import io.rshare.testkit.Wire;
import java.io.IOException;
import java.lang.reflect.Proxy;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Answers that the dispatcher decides on, over HTTP. */
class DispatchedCallsTest {
  private static TestServer server;

  @BeforeAll
  static void start() {
    server = TestServer.start();
    server.world.keys.add(SignedCall.KEY);
    server.world.operations = dispatcher()::dispatch;
  }

  @AfterAll
  static void stop() {
    server.close();
  }

  /** Denies whatever gets as far as asking. */
  private static Dispatcher dispatcher() {
    var ports =
        new Ports(
            untouched(ResourceShares.class),
            untouched(Listings.class),
            untouched(Usages.class),
            untouched(KnownAccounts.class),
            new InMemoryPersistence(() -> server.world.now).resourceDirectories(),
            untouched(Directories.class),
            untouched(ResourceCatalogue.class),
            untouched(IdSource.class),
            new PageTokens(untouched(ServiceKeys.class)),
            SharingSettings.DEFAULTS);
    return new Dispatcher(
        new OperationCatalogue(
            ports,
            new AccessPorts(
                untouched(Identities.class),
                KnownKeys.TOKENS,
                untouched(SessionPolicies.class),
                untouched(Diagnostics.class))),
        request -> new Decision.Denied(false, "AccountLevelIdentityBasedPolicy", Optional.empty()),
        untouched(UnitOfWork.class),
        (accessKeyId, nonce, until) -> {},
        event -> {},
        RateLimits.OFF,
        () -> server.world.now,
        "cn-hangzhou");
  }

  /** A port that nothing may come to: who is denied has not been near it. */
  private static <T> T untouched(Class<T> port) {
    return port.cast(
        Proxy.newProxyInstance(
            port.getClassLoader(),
            new Class<?>[] {port},
            (proxy, method, arguments) -> {
              throw new AssertionError("touched " + method);
            }));
  }

  private static SignedCall call() {
    return SignedCall.rpc(server.world.now).with("ResourceShareName", "test");
  }

  private static void assertRefused(SignedCall call, int status, String code, String message)
      throws IOException {
    Wire.Response response = server.exchange(call.bytes());
    assertThat(response.body())
        .contains("\"Code\":\"" + code + "\"", "\"Message\":\"" + message + "\"");
    assertThat(response.status()).isEqualTo(status);
  }

  @Test
  void refusesUnknownActions() throws IOException {
    String message = "Specified api is not found, please check your url and method.";
    assertRefused(
        call().with("Action", "DestroyEverything"), 400, "InvalidAction.NotFound", message);
    // Neither for the other products: a client that reads a user there must not think it is gone.
    for (String version : List.of("2015-04-01", "2015-05-01")) {
      assertRefused(
          call().with("Action", "GetUser").with("Version", version),
          400,
          "InvalidAction.NotFound",
          message);
    }
    assertRefused(
        call().with("Action", "createresourceshare"), 400, "InvalidAction.NotFound", message);
    assertRefused(call().with("Action", "<a>\u0000"), 400, "InvalidAction.NotFound", message);
  }

  @Test
  void refusesUnknownVersions() throws IOException {
    assertRefused(
        call().with("Version", "2014-05-26"),
        400,
        "InvalidVersion",
        "Specified parameter Version is not valid.");
  }

  @Test
  void refusesBadParameters() throws IOException {
    assertRefused(
        call().with("ResourceShareName", "x".repeat(51)),
        400,
        "InvalidParameter.ResourceShareName.Length",
        "The maximum length of ResourceShareName exceeds 50 characters.");
    assertRefused(
        call().with("TargetProperties", "[".repeat(1000)),
        400,
        "InvalidParameter.TargetProperties",
        "The TargetProperties is invalid.");
  }

  @Test
  void saysWhoWasDeniedWhat() throws IOException {
    Wire.Response response = server.exchange(call().bytes());
    assertThat(response.status()).isEqualTo(403);
    assertThat(response.body())
        .contains("\"Code\":\"NoPermission\"")
        .contains("\"Message\":\"You are not authorized to perform this action.\"")
        .contains(
            "\"AccessDeniedDetail\":{\"AuthAction\":\"resourcesharing:CreateResourceShare\","
                + "\"AuthPrincipalType\":\"RootUser\","
                + "\"AuthPrincipalDisplayName\":\"1234567890123456\","
                + "\"AuthPrincipalOwnerId\":\"1234567890123456\","
                + "\"PolicyType\":\"AccountLevelIdentityBasedPolicy\","
                + "\"NoPermissionType\":\"ImplicitDeny\"}");
  }

  @Test
  void answersThrottledCallsWithTheDocumentedStatus() throws IOException {
    OperationCalls before = server.world.operations;
    server.world.operations =
        request -> {
          throw FaultCode.THROTTLED.fault(Duration.ofMillis(437));
        };
    assertRefused(call(), 400, "Throttling.User", "Request was denied due to user flow control.");
    assertRetryAfter("437");
    server.world.operations = before;
  }

  @Test
  void saysWhenToComeAgainToAServiceThatIsBusy() throws IOException {
    OperationCalls before = server.world.operations;
    server.world.operations =
        request -> {
          throw FaultCode.UNAVAILABLE.fault();
        };
    assertThat(assertRetryAfter("1000").status()).isEqualTo(503);
    server.world.operations = before;
    assertThat(server.exchange(call().with("Action", "Nothing").bytes()).headers())
        .doesNotContainKeys("x-acs-retry-after", "x-ratelimit-user-api");
  }

  private static Wire.Response assertRetryAfter(String millis) throws IOException {
    Wire.Response response = server.exchange(call().bytes());
    assertThat(response.header("x-acs-retry-after")).isEqualTo(millis);
    assertThat(response.header("x-ratelimit-user-api")).isEqualTo("Remain:0,TimeLeft:" + millis);
    return response;
  }

  @Test
  void recommendsAPageOfTheProductThatWasCalled() throws IOException {
    assertRecommends(call().with("Action", "Nothing"), "ResourceSharing");
    assertRecommends(call().with("Version", "2015-04-01").with("Action", "Nothing"), "Sts");
    assertRecommends(call().with("Version", "2015-05-01").with("Action", "Nothing"), "Ram");
    assertRecommends(call().with("Version", "2015-04-01").secret("wrong"), "Sts");
    assertRecommends(call().with("Version", "1999-01-01"), "ResourceSharing");
    assertRecommends(
        SignedCall.acs3(server.world.now).header("x-acs-version", "2015-05-01").secret("wrong"),
        "Ram");
    assertRecommends(call().header("host", "sts.aliyuncs.com"), "Sts");
  }

  private static void assertRecommends(SignedCall call, String product) throws IOException {
    assertThat(server.exchange(call.bytes()).body()).contains("&product=" + product + "&");
  }
}
