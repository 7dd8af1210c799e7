package io.rshare.benchmarks.policy;

import static io.rshare.benchmarks.policy.WorkloadStatement.allow;
import static io.rshare.benchmarks.policy.WorkloadStatement.deny;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** Thirty statements as a real identity carries them, scaled to any number. */
final class Workload {
  private static final String ACCOUNT = "1000000000000001";
  private static final String OWN = "acs:resourcesharing:*:" + ACCOUNT + ":resourceshare/*";
  private static final String TARGET = "resourcesharing:Target";
  private static final String EXTERNAL = "resourcesharing:RequestedAllowExternalTargets";
  private static final String SOURCE_IP = "acs:SourceIp";
  private static final String NOW = "acs:CurrentTime";
  private static final List<String> SERVICES =
      List.of("vpc", "ecs", "oss", "ram", "slb", "rds", "kms", "log", "actiontrail", "cms");
  private static final List<String> NOUNS =
      List.of(
          "VSwitch",
          "Instance",
          "Bucket",
          "Role",
          "LoadBalancer",
          "DBInstance",
          "Key",
          "Project",
          "Trail",
          "Metric");

  private Workload() {}

  /** The six statements that decide, spread evenly over ones that do not. */
  static List<WorkloadStatement> statements(int count) {
    List<WorkloadStatement> core = core();
    List<WorkloadStatement> all = new ArrayList<>();
    int placed = 0;
    int noise = 0;
    for (int position = 0; position < count; position++) {
      boolean due =
          placed < core.size() && (int) ((placed + 0.5) * count / core.size()) == position;
      all.add(due ? core.get(placed++) : noise(noise++));
    }
    return all;
  }

  private static List<WorkloadStatement> core() {
    String[] blocked = new String[8];
    for (int i = 0; i < blocked.length; i++) {
      blocked[i] = "66600000000000" + (10 + i);
    }
    return List.of(
        allow(rs("List*", "Describe*", "Get*", "Check*"), "*"),
        deny(rs("*"), "*").when("StringEquals", TARGET, blocked),
        allow(rs("CreateResourceShare", "UpdateResourceShare", "Associate*"), OWN)
            .when("StringLike", TARGET, "2000*", "3000*", "40000000000000??")
            .when(
                "StringEquals",
                "resourcesharing:RequestedResourceType",
                "VSwitch",
                "PrefixList",
                "Image",
                "Snapshot",
                "ROSTemplate")
            .when("Bool", EXTERNAL, "false")
            .when("IpAddress", SOURCE_IP, "10.0.0.0/8", "192.168.0.0/16", "203.0.113.0/24")
            .when("DateLessThan", NOW, "2031-01-01T00:00:00Z"),
        allow(rs("Delete*", "Disassociate*"), OWN).when("IpAddress", SOURCE_IP, "10.0.0.0/8"),
        deny(rs("CreateResourceShare", "UpdateResourceShare"), "*").when("Bool", EXTERNAL, "true"),
        deny(List.of("*"), "*")
            .when(
                "NotIpAddress",
                SOURCE_IP,
                "10.0.0.0/8",
                "172.16.0.0/12",
                "192.168.0.0/16",
                "203.0.113.0/24"));
  }

  private static WorkloadStatement noise(int i) {
    String service = SERVICES.get((i * 7 + 3) % 10);
    String noun = NOUNS.get((i * 7 + 3) % 10);
    String lower = noun.toLowerCase(Locale.ROOT);
    String cn = "acs:resourcesharing:cn-";
    return switch (i % 10) {
      case 0 -> allow(of(service, "Describe*", "List*", "Get*"), "*");
      case 2 ->
          allow(
              rs("Create*", "Update*", "Associate*"),
              cn + "*:" + ACCOUNT + ":resourceshare/rs-team" + i + "-*");
      case 3 ->
          allow(
                  of(service, "*"),
                  "acs:%s:cn-hangzhou:%s:%s/%s-%d*"
                      .formatted(service, ACCOUNT, lower, lower.substring(0, 3), i))
              .when("DateLessThan", NOW, "2030-06-30T00:00:00Z");
      case 5 ->
          allow(rs("*Share*"), OWN).when("StringLike", TARGET, "77" + i + "*", "78" + i + "*");
      case 7 ->
          deny(
                  of(service, "Delete*", "Modify*", "*Policy*"),
                  "acs:" + service + ":*:" + ACCOUNT + ":*")
              .when("StringEquals", "acs:ResourceTag/env", "prod", "preprod");
      case 8 -> deny(rs("*"), cn + "shenzhen:" + ACCOUNT + ":resourceshare/rs-frozen" + i + "-*");
      default -> {
        WorkloadStatement plain =
            allow(
                of(service, "Create" + noun, "Update" + noun, "*Tag*"),
                "acs:%s:cn-*:%s:%s/*".formatted(service, ACCOUNT, lower));
        yield i % 2 == 1
            ? plain.when("IpAddress", SOURCE_IP, "10.0.0.0/8", "192.168.0.0/16")
            : plain;
      }
    };
  }

  private static List<String> rs(String... operations) {
    return of("resourcesharing", operations);
  }

  private static List<String> of(String service, String... operations) {
    return List.of(operations).stream().map(operation -> service + ":" + operation).toList();
  }
}
