package io.rshare.bootstrap.system;

import static org.assertj.core.api.Assertions.assertThat;

import io.rshare.bootstrap.RunningService;
import io.rshare.bootstrap.ServiceOptions;
import io.rshare.domain.port.Worlds;
import io.rshare.domain.world.World;
import io.rshare.testkit.SignedClient.Credentials;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** A service with an empty world, and an administrator who fills it over HTTP. */
final class AdminClient implements AutoCloseable {
  static final String TOKEN = "test-admin-token-not-real";

  static final String MANAGER = "1000000000000001";
  static final String MEMBER = "1000000000000002";
  static final String OUTSIDER = "1000000000000003";

  static final String POLICY =
      "{\"Version\":\"1\",\"Statement\":[{\"Effect\":\"Allow\",\"Action\":\"resourcesharing:*\","
          + "\"Resource\":\"*\"}]}";

  final RunningService service;
  final RestClient rest;

  /** What was answered, but for the answers that are there to show a secret. */
  final List<String> answers = new ArrayList<>();

  /** On a new embedded database. */
  AdminClient() {
    this(newDatabase(), Map.of());
  }

  /** The URL of an embedded database of which there is nothing yet. */
  static String newDatabase() {
    try {
      return TestService.embedded(Files.createTempDirectory("rshare-admin"));
    } catch (IOException e) {
      throw new IllegalStateException(e);
    }
  }

  AdminClient(String url, Map<String, Object> more) {
    Map<String, Object> settings = new HashMap<>(more);
    settings.put("rshare.demo-world", false);
    settings.put("rshare.admin-token", TOKEN);
    settings.put("rshare.master-key", TestService.MASTER_KEY);
    settings.put("rshare.embedded.shared", true);
    try {
      Path data = Files.createTempDirectory("rshare-admin");
      this.service =
          RunningService.start(
              new ServiceOptions("127.0.0.1", 0, data, Optional.of(url), Optional.empty(), false),
              settings);
    } catch (IOException e) {
      throw new IllegalStateException(e);
    }
    this.rest = new RestClient(service.endpoint());
  }

  RestClient.Answer call(String method, String path, Object body) {
    RestClient.Answer answer =
        rest.withToken(
            TOKEN, method, "/v1/admin/" + path, body.equals("") ? "" : JsonText.of(body));
    answers.add(answer.body());
    return answer;
  }

  void put(String path, Object body) {
    RestClient.Answer answer = call("PUT", path, body);
    assertThat(answer.status()).as(path + " " + answer.body()).isEqualTo(204);
  }

  Json get(String path) {
    return call("GET", path, "").result();
  }

  /** Makes a key; its secret is in the answer and nowhere else. */
  Credentials key(String account, Map<String, Object> body) {
    Json made =
        rest.withToken(
                TOKEN, "POST", "/v1/admin/accounts/" + account + "/access-keys", JsonText.of(body))
            .result();
    return Credentials.of(made.text("accessKeyId"), made.text("accessKeySecret"));
  }

  /** The world as it is stored. */
  World stored() {
    return service.bean(Worlds.class).current();
  }

  /** A directory of a manager and a member, a user who may share, and an account outside. */
  void fill() {
    put("accounts/" + MANAGER, Map.of("name", "manager", "legalEntity", "Main Ltd"));
    put("accounts/" + MEMBER, Map.of("name", "member", "quotas", Map.of("resourceShares", 7)));
    put("accounts/" + OUTSIDER, Map.of("catalogued", true));
    put(
        "directories/rd-New1",
        Map.of(
            "managementAccount",
            MANAGER,
            "folders",
            List.of(
                Map.of("id", "r-New1", "name", "Root"),
                Map.of("id", "fd-New1", "name", "Apps", "parent", "r-New1"))));
    put("directories/rd-New1/members/" + MEMBER, Map.of("folder", "fd-New1"));
    put(
        "directories/rd-New1/control-policies/cp-1",
        Map.of("document", POLICY, "attachedTo", List.of("fd-New1")));
    put(
        "accounts/" + MANAGER + "/policies/Sharing",
        Map.of(
            "defaultVersion",
            "v2",
            "versions",
            List.of(
                Map.of("version", "v1", "document", POLICY),
                Map.of("version", "v2", "document", POLICY))));
    put(
        "accounts/" + MANAGER + "/groups/sharers",
        Map.of("policies", List.of(Map.of("name", "Sharing"))));
    put(
        "accounts/" + MANAGER + "/users/alice",
        Map.of(
            "id",
            "200000000000000001",
            "groups",
            List.of("sharers"),
            "policies",
            List.of(Map.of("name", "AliyunResourceSharingReadOnlyAccess"))));
    put("accounts/" + MANAGER + "/roles/Deployer", Map.of("id", "300000000000000001"));
    put(
        "accounts/" + OUTSIDER + "/resources/VSwitch/vsw-1",
        Map.of("region", "cn-hangzhou", "targetLimit", 3, "unreachableFor", List.of(MEMBER)));
  }

  @Override
  public void close() {
    service.close();
  }
}
