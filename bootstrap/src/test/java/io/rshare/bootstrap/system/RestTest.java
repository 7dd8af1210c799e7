package io.rshare.bootstrap.system;

import static io.rshare.bootstrap.system.TestService.MANAGER;
import static io.rshare.bootstrap.system.TestService.MEMBER;
import static org.assertj.core.api.Assertions.assertThat;

import io.rshare.http.wire.StreamingJsonText;
import io.rshare.testkit.SignedClient.Credentials;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The REST door: what it takes, what it refuses, and how. */
@SuppressWarnings("NullAway.Init")
class RestTest {
  private static final Credentials NIGHTLY =
      new Credentials("STS.TestNightly", "test-nightly-secret", "token-of-nightly");
  private static final String NAMED_X = "{\"resourceShareName\":\"x\"}";

  private static TestService service;
  private static RestClient rest;

  @BeforeAll
  static void start() {
    service = TestService.start("system.yaml");
    rest = new RestClient(service.service.endpoint());
  }

  @AfterAll
  static void stop() {
    service.close();
  }

  @Test
  void aShareIsMadeChangedListedAndDeleted() {
    RestClient.Answer made =
        rest.call(
            MANAGER,
            "POST",
            "/v1/resource-shares",
            """
            {"resourceShareName":"by-rest","targets":["1000000000000002"],
             "resources":[{"resourceId":"vsw-rest1","resourceType":"VSwitch"}],
             "allowExternalTargets":false,"tag":[{"key":"team","value":"网络"}]}
            """);
    assertThat(made.status()).as(made.body()).isEqualTo(201);
    assertThat(made.header("x-acs-request-id")).matches("[0-9A-F-]{36}");
    assertThat(made.header("cache-control")).isEqualTo("no-store");
    Json share = made.json().object("resourceShare");
    String id = share.text("resourceShareId");
    assertThat(share.text("resourceShareName")).isEqualTo("by-rest");
    assertThat(share.get("allowExternalTargets")).isEqualTo(false);

    String path = "/v1/resource-shares/" + id;
    assertThat(rest.call(MANAGER, "PATCH", path, "{\"resourceShareName\":\"renamed\"}").status())
        .isEqualTo(200);
    Json listed =
        rest.call(
                MANAGER, "GET", "/v1/resource-shares?resourceOwner=Self&resourceShareIds=" + id, "")
            .result()
            .list("resourceShares")
            .getFirst();
    assertThat(listed.text("resourceShareName")).isEqualTo("renamed");
    assertThat(listed.list("tags").getFirst().text("value")).isEqualTo("网络");
    Json received =
        rest.call(MEMBER, "GET", "/v1/shared-resources?resourceOwner=OtherAccounts", "").result();
    assertThat(received.each("sharedResources", "resourceId")).contains("vsw-rest1");

    RestClient.Answer deleted = rest.call(MANAGER, "DELETE", path, "");
    assertThat(deleted.status()).as(deleted.body()).isEqualTo(204);
    assertThat(deleted.body()).isEmpty();
  }

  @Test
  void listsArePagedByToken() {
    String regions = "/v1/permissions?maxResults=2";
    Json first = rest.call(MANAGER, "GET", regions, "").result();
    Json second =
        rest.call(MANAGER, "GET", regions + "&nextToken=" + first.text("nextToken"), "").result();

    assertThat(first.list("permissions")).hasSize(2);
    assertThat(second.list("permissions")).hasSize(2).isNotEqualTo(first.list("permissions"));
  }

  @Test
  void aRoleSessionGetsATokenToo() {
    assertThat(rest.call(NIGHTLY, "GET", "/v1/permissions", "").status()).isEqualTo(200);

    Credentials assumed = new Sessions(service.client).start(TestService.ASSUMER);
    assertThat(rest.call(assumed, "GET", "/v1/permissions", "").status()).isEqualTo(200);
    rest.call(assumed, "PUT", "/v1/directory-sharing", "").problem(409, "AlreadyEnabled");
  }

  @Test
  void aDenialSaysWhatWasDenied() {
    Json problem =
        rest.call(Scene.NOBODY, "POST", "/v1/resource-shares", NAMED_X)
            .problem(403, "NoPermission");

    Json detail = problem.object("accessDeniedDetail");
    assertThat(detail.text("authAction")).isEqualTo("resourcesharing:CreateResourceShare");
    assertThat(detail.text("authPrincipalDisplayName")).isEqualTo("200000000000000001");
  }

  @Test
  void encodedTextsReachTheOperationDecoded() {
    String tag = URLEncoder.encode("[{\"key\":\"no such\"}]", StandardCharsets.UTF_8);
    RestClient.Answer answer =
        rest.call(MANAGER, "GET", "/v1/resource-shares?resourceOwner=Self&tag=" + tag, "");
    assertThat(answer.result().list("resourceShares")).isEmpty();

    rest.call(MANAGER, "GET", "/v1/permissions/no%20such%2Fname", "")
        .problem(404, "EntityNotExists.Permission");
  }

  @Test
  void everyCallNeedsAToken() {
    RestClient.Answer answer = rest.send("GET", "/v1/permissions", Map.of(), "");

    answer.problem(401, "Unauthenticated");
    assertThat(answer.header("www-authenticate")).isEqualTo("Bearer realm=\"resourcesharing\"");
  }

  @ParameterizedTest
  @CsvSource({
    "GET, /v1, 404, InvalidAction.NotFound",
    "GET, /v1/, 404, InvalidAction.NotFound",
    "GET, /v1/nothing, 404, InvalidAction.NotFound",
    "GET, /v1/permissions/, 404, InvalidAction.NotFound",
    "GET, /v1//permissions, 404, InvalidAction.NotFound",
    "PUT, /v1/permissions, 405, UnsupportedHTTPMethod",
    "OPTIONS, /v1/permissions, 405, UnsupportedHTTPMethod",
    "TRACE, /v1/resource-shares, 405, UnsupportedHTTPMethod",
  })
  void whatIsNotThereIsAProblem(String method, String path, int status, String code) {
    RestClient.Answer answer = rest.send(method, path, Map.of(), "");

    answer.problem(status, code);
    if (status == 405) {
      assertThat(answer.header("allow")).contains("GET");
    }
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "{\"resourceShareName\":\"x\",\"colour\":1} | '/colour' is unknown.",
        "{\"ResourceShareName\":\"x\"} | '/ResourceShareName' is unknown.",
        "{\"resourceShareName\":7} | '/resourceShareName' must be a string.",
        "{\"resourceShareName\":\"x\",\"targets\":\"a\"} | '/targets' must be a list.",
        "{\"resourceShareName\":\"x\",\"targets\":[1]} | '/targets/0' must be a string.",
        "{\"allowExternalTargets\":\"true\"} | '/allowExternalTargets' must be true or false.",
        "{\"resources\":[{\"arn\":\"a\"}]} | '/resources/0/arn' is unknown.",
        "{\"resources\":[\"a\"]} | '/resources/0' must be an object.",
        "[] | The body must be an object.",
        "\"a\" | The body must be an object.",
        "{\"a\":1,\"a\":2} | The body must be one JSON object without duplicate members, at most 16 levels deep.",
        "{} {} | The body must be one JSON object without duplicate members, at most 16 levels deep.",
        "{ | The body must be one JSON object without duplicate members, at most 16 levels deep.",
      })
  void aBodyThatCannotBeReadIsRefusedWithItsPlace(String body, String detail) {
    Json problem =
        rest.call(MANAGER, "POST", "/v1/resource-shares", body).problem(400, "InvalidParameter");

    assertThat(problem.text("detail")).isEqualTo(detail);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "GET|/v1/regions?regionId=nowhere||?regionId",
        "GET|/v1/resource-shares?resourceOwner=Self&resourceShareIds=||?resourceShareIds",
        "GET|/v1/resource-shares?resourceOwner=Self&colour=1||?colour",
        "GET|/v1/resource-shares?resourceOwner=Self&tag=x||?tag",
        "GET|/v1/resource-shares||?resourceOwner",
        "GET|/v1/permissions?maxResults=1000||?maxResults",
        "GET|/v1/permissions?maxResults=1&maxResults=2||?maxResults",
        "GET|/v1/tags?resourceType=ResourceShare||?regionId",
        "GET|/v1/tags?resourceType=ResourceShare&regionId=cn-hangzhou||?resourceId",
        "DELETE|/v1/resource-shares/rs-1%2A||{resourceShareId}",
        "POST|/v1/resource-shares|{\"resourceShareName\":\"x\",\"targets\":[\"x\"]}|/targets",
        "POST|/v1/resource-shares|{\"resourceShareName\":\"x\",\"tag\":[{\"value\":\"a\"}]}|/tag",
        "POST|/v1/resource-shares|{\"resourceShareName\":null}|/resourceShareName",
        "POST|/v1/resource-shares|{\"resourceShareName\":\"x\",\"targets\":null}|/targets",
        "POST|/v1/resource-shares|{\"resourceShareName\":\"x\",\"targets\":[null]}|/targets/0",
        "POST|/v1/resource-shares|{\"resourceShareName\":\"x\",\"targets\":[\"\"]}|/targets",
        "POST|/v1/resource-shares|{\"resourceShareName\":\"x\",\"resources\":[{}]}|/resources",
        "POST|/v1/resource-shares|{\"resourceShareName\":\"x\",\"colour\":1}|/colour",
        "POST|/v1/resource-shares|{\"resourceShareName\":\"x\",\"a/b~c\":1}|/a~1b~0c",
        "POST|/v1/resource-shares|{\"resourceShareName\":\"x\",\"regionId\":\"x\"}|/regionId",
        "PATCH|/v1/resource-shares/rs-1|{\"resourceShareId\":\"x\"}|/resourceShareId",
        "POST|/v1/resource-shares|{}|/resourceShareName",
        "POST|/v1/policy-simulations|{\"identityPolicies\":[],\"requests\":[]}|/requests",
        "POST|/v1/policy-simulations|{\"identityPolicies\":null,\"requests\":[]}|/identityPolicies",
        "POST|/v1/policy-validations|{\"policies\":[]}|/policies",
        "POST|/v1/access-checks|{\"checks\":[]}|/checks",
        "POST|/v1/access-checks|{\"checks\":[{\"principal\":\"x\",\"action\":\"a:B\"}]}|/checks/0/principal",
        "POST|/v1/access-checks|{\"checks\":[{\"principal\":\"1000000000000002\",\"action\":\"x\"}]}|/checks/0/action",
        "POST|/v1/access-checks|{\"checks\":[{\"principal\":\"1000000000000002\",\"action\":\"a:B\"}]}|/checks/0/resourceOwner",
        "POST|/v1/access-checks|{\"checks\":[{\"action\":\"a:B\"}]}|/checks/0/principal",
        "POST|/v1/access-decisions|{\"principals\":[],\"actions\":[\"a:B\"]}|/principals",
        "POST|/v1/access-decisions|{\"principals\":[\"x\"],\"actions\":[\"a:B\"]}|/principals",
      })
  void aBadRequestNamesThePlace(String method, String target, @Nullable String body, String place) {
    RestClient.Answer answer = rest.call(MANAGER, method, target, body == null ? "" : body);

    assertThat(answer.status()).as(answer.body()).isEqualTo(400);
    Json problem = new Json((Map<?, ?>) new StreamingJsonText().parse(answer.body()));
    assertThat(problem.text("place")).as(answer.body()).isEqualTo(place);
  }

  @Test
  void whatARouteDoesNotTakeIsRefused() {
    rest.call(MANAGER, "GET", "/v1/permissions?colour=red", "").problem(400, "InvalidParameter");
    rest.call(MANAGER, "GET", "/v1/permissions?maxResults=1&maxResults=1", "")
        .problem(400, "InvalidParameter");
    rest.call(MANAGER, "GET", "/v1/resource-shares?resourceOwner=Self&tag=x", "")
        .problem(400, "InvalidParameter");
    rest.call(MANAGER, "DELETE", "/v1/resource-shares/rs-000000000000", "{\"a\":1}")
        .problem(400, "InvalidParameter");
    rest.send(
            "POST",
            "/v1/resource-shares",
            Map.of("Authorization", "Bearer " + rest.token(MANAGER), "Content-Type", "text/plain"),
            NAMED_X)
        .problem(415, "UnsupportedMediaType");
  }

  @Test
  void whatIsTooLongToReadIsAProblemToo() {
    String x = "x".repeat(200 * 1024);

    rest.call(MANAGER, "GET", "/v1/permissions?a=" + x, "").problem(400, "InvalidParameter");
    rest.call(MANAGER, "GET", "/v1/permissions?a=" + x + x + x, "")
        .problem(400, "InvalidParameter");
    rest.send("GET", "/v1/permissions", Map.of("A", x), "").problem(400, "InvalidParameter");
  }

  @Test
  void aBodyTooLargeIsRefused() {
    String body = "{\"resourceShareName\":\"" + "x".repeat(1024 * 1024) + "\"}";

    rest.call(MANAGER, "POST", "/v1/resource-shares", body)
        .problem(413, "InvalidParameter.BodyTooLarge");
  }
}
