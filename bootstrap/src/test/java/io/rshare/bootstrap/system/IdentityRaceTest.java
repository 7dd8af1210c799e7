package io.rshare.bootstrap.system;

import static io.rshare.bootstrap.system.AdminClient.MANAGER;
import static io.rshare.bootstrap.system.AdminClient.POLICY;
import static org.assertj.core.api.Assertions.assertThat;

import io.rshare.domain.port.Worlds;
import io.rshare.domain.world.World;
import io.rshare.domain.world.WorldRules;
import io.rshare.testkit.mysql.MySqlDatabase;
import io.rshare.testkit.mysql.NeedsMySql;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

/**
 * Many change the users, groups, roles and policies of one account at once and delete what others
 * refer to: no reference leads nowhere afterwards, and every call is answered as if it were alone.
 */
class IdentityRaceTest {
  private static final long SEED = Long.getLong("rshare.seed", System.nanoTime());
  private static final int WRITERS = 64;
  private static final int CALLS = Integer.getInteger("rshare.calls", 12);
  private static final String ACCOUNT = "accounts/" + MANAGER + "/";

  @Test
  void nothingIsOrphanedOnTheEmbeddedStore() throws Exception {
    try (var node = new AdminClient()) {
      race(List.of(node));
    }
  }

  @Nested
  @NeedsMySql
  class OnMySql {
    @Test
    void nothingIsOrphanedByTwoNodes() throws Exception {
      try (var database = MySqlDatabase.create();
          var one = new AdminClient(database.url(), Map.of());
          var other = new AdminClient(database.url(), Map.of())) {
        race(List.of(one, other));
      }
    }
  }

  private static void race(List<AdminClient> nodes)
      throws InterruptedException, ExecutionException {
    nodes.getFirst().put("accounts/" + MANAGER, Map.of());
    List<Future<?>> writers = new ArrayList<>();
    try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
      for (int i = 0; i < WRITERS; i++) {
        AdminClient node = nodes.get(i % nodes.size());
        var random = new Random(SEED + i);
        writers.add(
            threads.submit(
                () -> {
                  for (int call = 0; call < CALLS; call++) {
                    change(node, random);
                  }
                }));
      }
    }
    for (Future<?> writer : writers) {
      writer.get();
    }
    World world = nodes.getFirst().service.bean(Worlds.class).current();
    assertThat(WorldRules.problems(world)).as("-Drshare.seed=" + SEED).isEmpty();
    assertThat(nodes.getLast().service.bean(Worlds.class).current()).isEqualTo(world);
  }

  private static void change(AdminClient node, Random random) {
    String number = String.valueOf(random.nextInt(4));
    List<Map<String, String>> policies =
        List.of(
            Map.of("name", "policy" + random.nextInt(4)),
            Map.of("name", "AliyunResourceSharingReadOnlyAccess"));
    List<String> groups = List.of("group" + random.nextInt(4));
    switch (random.nextInt(9)) {
      case 0 -> put(node, "users/user" + number, Map.of("groups", groups, "policies", policies));
      case 1 -> put(node, "users/user" + number, Map.of("policies", List.of()));
      case 2 -> put(node, "groups/group" + number, Map.of("policies", policies));
      case 3 -> put(node, "roles/role" + number, Map.of("policies", policies));
      case 4 ->
          put(
              node,
              "policies/policy" + number,
              Map.of("versions", List.of(Map.of("version", "v1", "document", POLICY))));
      case 5 -> delete(node, "users/user" + number);
      case 6 -> delete(node, "groups/group" + number);
      case 7 -> delete(node, "policies/policy" + number);
      default ->
          assertThat(
                  node.rest
                      .withToken(
                          AdminClient.TOKEN,
                          "POST",
                          "/v1/admin/" + ACCOUNT + "access-keys",
                          JsonText.of(Map.of("user", "user" + number)))
                      .status())
              .isIn(201, 400);
    }
  }

  /** Refused only for what it refers to. */
  private static void put(AdminClient node, String path, Map<String, Object> document) {
    RestClient.Answer answer = node.call("PUT", ACCOUNT + path, document);
    if (answer.status() != 204) {
      assertThat(answer.problem(400, "InvalidParameter").text("detail")).contains("There is no ");
    }
  }

  private static void delete(AdminClient node, String path) {
    assertThat(node.call("DELETE", ACCOUNT + path, "").status()).isEqualTo(204);
  }
}
