package io.rshare.bootstrap.system;

import static org.assertj.core.api.Assertions.assertThat;

import io.rshare.application.Caller;
import io.rshare.application.Dispatcher;
import io.rshare.application.JsonText;
import io.rshare.application.Origin;
import io.rshare.application.Parameters;
import io.rshare.application.Request;
import io.rshare.domain.fault.Fault;
import io.rshare.domain.fault.FaultKind;
import io.rshare.domain.identity.Principal;
import io.rshare.domain.port.Identities;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;

/**
 * Parameters drawn from small pools of good, odd and bad values, so that they meet: only documented
 * refusals may come out, and what is stored must hold together. {@code -Drshare.seed} replays a
 * run.
 */
class CreateResourceShareFuzzTest {
  private static final int ROUNDS = 4_000;
  private static final String ARN = "acs:vpc:cn-hangzhou:1000000000000001:vswitch/";
  private static final List<String> NAMES =
      List.of(
          "ResourceShareName",
          "AllowExternalTargets",
          "ResourceGroupId",
          "RegionId",
          "Targets.%",
          "ResourceArns.%",
          "PermissionNames.%",
          "Resources.%.ResourceId",
          "Resources.%.ResourceType",
          "TargetProperties.%.TargetId",
          "TargetProperties.%.Property",
          "TargetProperties",
          "ResourceProperties.%.ResourceArn",
          "ResourceProperties.%.Property",
          "Tag.%.Key",
          "Tag.%.Value",
          "Tag",
          "Targets",
          "Unknown.%");
  private static final List<String> VALUES =
      List.of(
          "test",
          "true",
          "false",
          "VSwitch",
          "Image",
          "KMSInstance",
          "DeploymentSet",
          "ROSTemplate",
          "PolarDBBackupSet",
          "vsw-1",
          "vsw-2",
          "1000000000000002",
          "1000000000000003",
          "1000000000000004",
          "1000000000000005",
          "1000000000000001",
          "9999999999999999",
          "rd-Main01",
          "fd-Main0001",
          "r-Main01",
          "ecs.aliyuncs.com",
          "oos.aliyuncs.com",
          ARN + "vsw-1",
          ARN + "x/vsw-1",
          ARN + "vsw-2",
          ARN,
          "acs:vpc:*:*:vswitch/*",
          "acs:servicecatalog:cn-hangzhou:1000000000000001:portfolio/port-1",
          "AliyunRSDefaultPermissionVSwitch",
          "AliyunRSPermissionKMSInstanceReadWrite",
          "rg-extra",
          "cn-shanghai",
          "{\"sharePrincipals\":true}",
          "{\"timeRange\":{\"timeRangeType\":\"day\"}}",
          "[{\"TargetId\":\"ecs.aliyuncs.com\",\"Property\":\"{}\"}]",
          "[[[[",
          "\0",
          "\uD83D\uDE00",
          "\uD800",
          "a".repeat(600),
          "4".repeat(16),
          "k",
          "");

  @Test
  void onlyDocumentedRefusalsComeOutAndTheStoreHoldsTogether() throws Exception {
    long seed = Long.getLong("rshare.seed", System.nanoTime());
    var random = new Random(seed);
    int stored = 0;
    try (var service = TestService.start("system.yaml")) {
      var dispatcher = service.service.bean(Dispatcher.class);
      var json = service.service.bean(JsonText.class);
      Principal manager =
          service
              .service
              .bean(Identities.class)
              .accessKey("TestManagerKey")
              .orElseThrow()
              .principal();
      for (int round = 0; round < ROUNDS; round++) {
        Map<String, String> parameters = draw(random);
        String run = "seed " + seed + ", round " + round + ": " + parameters;
        try {
          dispatcher.dispatch(request(manager, parameters, json));
          stored++;
        } catch (Fault refusal) {
          assertThat(refusal.code().kind())
              .as(run)
              .isNotIn(FaultKind.BROKEN, FaultKind.UNAVAILABLE);
        } catch (RuntimeException | StackOverflowError defect) {
          throw new AssertionError(run, defect);
        }
      }
    }
    // A fuzz whose every request is refused at the door would find nothing behind it.
    assertThat(stored).as("seed " + seed).isGreaterThan(20);
  }

  private static Map<String, String> draw(Random random) {
    Map<String, String> parameters = new HashMap<>();
    if (random.nextInt(10) > 0) {
      parameters.put("ResourceShareName", "test");
    }
    if (random.nextInt(3) == 0) {
      parameters.put("AllowExternalTargets", "true");
    }
    if (random.nextInt(2) == 0) {
      parameters.put("Resources.1.ResourceType", pick(random, VALUES.subList(3, 8)));
      parameters.put("Resources.1.ResourceId", "x-" + random.nextInt(3));
    }
    for (int extra = random.nextInt(4); extra > 0; extra--) {
      String index = pick(random, List.of("0", "1", "2", "7", "99999999999", "-1", "01"));
      parameters.put(pick(random, NAMES).replace("%", index), pick(random, VALUES));
    }
    return parameters;
  }

  private static String pick(Random random, List<String> from) {
    return from.get(random.nextInt(from.size()));
  }

  private static Request request(Principal manager, Map<String, String> parameters, JsonText json) {
    return new Request(
        "CreateResourceShare",
        "2020-01-10",
        new Parameters(parameters, json),
        new Caller(manager, "TestManagerKey"),
        new Origin("127.0.0.1", false, "fuzz"),
        "REQUEST",
        Optional.empty(),
        Optional.empty());
  }
}
