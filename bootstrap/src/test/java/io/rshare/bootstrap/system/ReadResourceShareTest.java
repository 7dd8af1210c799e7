package io.rshare.bootstrap.system;

import static io.rshare.bootstrap.system.TestService.MANAGER;
import static io.rshare.bootstrap.system.TestService.MEMBER;
import static io.rshare.bootstrap.system.TestService.OUTSIDER;
import static org.assertj.core.api.Assertions.assertThat;

import io.rshare.testkit.SignedClient.Credentials;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** One share by REST: to its owner and its recipients what their lists say, to others nothing. */
@SuppressWarnings("NullAway.Init")
class ReadResourceShareTest {
  private static final String MADE =
      """
      {"resourceShareName":"one","allowExternalTargets":true,
       "targets":["1000000000000002","1000000000000005"],
       "tag":[{"key":"team","value":"net"}]}
      """;

  private static TestService service;
  private static RestClient rest;
  private static String id;

  @BeforeAll
  static void start() {
    service = TestService.start("system.yaml");
    rest = new RestClient(service.service.endpoint());
    id =
        rest.call(MANAGER, "POST", "/v1/resource-shares", MADE)
            .result()
            .object("resourceShare")
            .text("resourceShareId");
  }

  @AfterAll
  static void stop() {
    service.close();
  }

  private static RestClient.Answer read(Credentials as, String share) {
    return rest.call(as, "GET", "/v1/resource-shares/" + share, "");
  }

  private static Object listed(Credentials as, String owner) {
    return rest.call(
            as, "GET", "/v1/resource-shares?resourceOwner=" + owner + "&resourceShareIds=" + id, "")
        .result()
        .get("resourceShares");
  }

  @Test
  void ownerAndRecipientsReadWhatTheirListsSay() {
    for (Credentials as : new Credentials[] {MANAGER, MEMBER, OUTSIDER}) {
      Object row = read(as, id).result().get("resourceShare");

      String owner = as.equals(MANAGER) ? "Self" : "OtherAccounts";
      assertThat(listed(as, owner)).as(owner).isEqualTo(List.of(row));
    }
    assertThat(read(OUTSIDER, id).result().object("resourceShare").text("resourceShareStatus"))
        .isEqualTo("Pending");
    assertThat(read(MANAGER, id).result().object("resourceShare").list("tags")).hasSize(1);
  }

  @Test
  void othersAndOtherRegionsHaveNoSuchShare() {
    read(Scene.SMALL, id).problem(404, "EntityNotExists.ResourceShare");
    read(MANAGER, "rs-000000000000").problem(404, "EntityNotExists.ResourceShare");
    read(MANAGER, id + "?regionId=cn-beijing").problem(404, "EntityNotExists.ResourceShare");
  }

  @Test
  void aMalformedIdIsRefusedWithItsPlace() {
    Json malformed = read(MANAGER, "rs-1%2A").problem(400, "InvalidParameter.ResourceShareId");
    assertThat(malformed.text("place")).isEqualTo("{resourceShareId}");

    Json region = read(MANAGER, id + "?regionId=nowhere").problem(400, "InvalidParameter");
    assertThat(region.text("place")).isEqualTo("?regionId");
  }

  @Test
  void isAuthorisedAsTheList() {
    Json denied = read(Scene.NOBODY, id).problem(403, "NoPermission");

    assertThat(denied.object("accessDeniedDetail").text("authAction"))
        .isEqualTo("resourcesharing:ListResourceShares");
    assertThat(read(Credentials.of("TestReaderKey", "test-reader-secret"), id).status())
        .isEqualTo(200);
    rest.send("GET", "/v1/resource-shares/" + id, Map.of(), "").problem(401, "Unauthenticated");
  }
}
