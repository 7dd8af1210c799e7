package io.rshare.bootstrap.system;

import static io.rshare.bootstrap.system.TestService.MANAGER;
import static io.rshare.bootstrap.system.TestService.MEMBER;

import io.rshare.testkit.SignedClient.Credentials;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** Calls of CreateResourceShare that must be refused, at least one for every documented code. */
final class CreateResourceShareCases {
  private static final String PORTFOLIO =
      "acs:servicecatalog:cn-hangzhou:1000000000000001:portfolio/port-1";
  private static final String WINDOW =
      "{\"timeRange\":{\"timeRangeType\":\"timeRange\",\"beginAtTime\":\"00:00\","
          + "\"timezone\":\"UTC+8\",\"endAtTime\":\"19:59\"}}";

  private CreateResourceShareCases() {}

  /** A request that must be refused; {@code first} is what has to succeed before. */
  record Case(
      String code,
      Credentials caller,
      List<Map<String, String>> first,
      Map<String, String> parameters) {
    @Override
    public String toString() {
      return code + " " + parameters;
    }

    Case after(String... parameters) {
      List<Map<String, String>> all = new ArrayList<>(first);
      all.add(named(parameters));
      return new Case(code, caller, all, this.parameters);
    }
  }

  static Stream<Case> all() {
    return Stream.of(
            form(),
            resources(),
            properties(),
            CreateResourceShareTargetCases.targets(),
            CreateResourceShareTargetCases.state())
        .flatMap(c -> c);
  }

  private static Stream<Case> form() {
    return Stream.of(
        new Case("MissingParameter.ResourceShareName", MANAGER, List.of(), Map.of()),
        refused("MissingParameter.ResourceShareName", "ResourceShareName", ""),
        refused("InvalidParameter.ResourceShareName", "ResourceShareName", "a b"),
        refused("InvalidParameter.ResourceShareName", "ResourceShareName", "\uD83D\uDE00"),
        refused("InvalidParameter.ResourceShareName", "ResourceShareName", "a\0b"),
        refused("InvalidParameter.ResourceShareName.Length", "ResourceShareName", "x".repeat(51)),
        refused("InvalidParameter", "AllowExternalTargets", "maybe"),
        refused("InvalidParameter", "ResourceGroupId", "rg-unknown"),
        refused("InvalidParameter", "RegionId", "atlantis"),
        refused("InvalidParameter", "Tag.1.Key", "aliyun-key"),
        refused("InvalidParameter", "Tag.1.Value", "value without key"),
        refused("InvalidParameter", "Tag.1.Key", "k", "Tag.2.Key", "k"),
        refused("InvalidParameter", indexed("Tag", 21, ".Key", "k")),
        refused("InvalidParameter.PermissionNames.Length", indexed("PermissionNames", 6, "", "p")),
        refused(
            "InvalidParameter.PermissionNames.Duplicate",
            "PermissionNames.1",
            "AliyunRSDefaultPermissionVSwitch",
            "PermissionNames.2",
            "AliyunRSDefaultPermissionVSwitch"),
        refused(
            "InvalidParameter.PermissionNames.Duplicate",
            "PermissionNames.1",
            "AliyunRSDefaultPermissionKMSInstance",
            "PermissionNames.2",
            "AliyunRSPermissionKMSInstanceReadWrite"),
        refused("EntityNotExists.Permission", "PermissionNames.1", "NoSuchPermission"));
  }

  private static Stream<Case> resources() {
    return Stream.of(
        refused("InvalidParameter.Resources", "Resources.1.ResourceId", "vsw-1"),
        refused("InvalidParameter.Resources", "Resources.1.ResourceType", "VSwitch"),
        refused("InvalidParameter.Resources", resource(1, "VSwitch", "not an id")),
        refused("InvalidParameter.Resources", resource(1, "ROSTemplate", "global")),
        refused("InvalidParameter.ResourceType", resource(1, "Bicycle", "b-1")),
        refused("InvalidParameter.ResourceType", resource(1, "vswitch", "vsw-1")),
        refused("InvalidParameter.Resources.Length", resources(6, "VSwitch")),
        refused(
            "InvalidParameter.Resources.Duplicate",
            join(resource(1, "VSwitch", "vsw-1"), resource(2, "VSwitch", "vsw-1"))),
        refused("InvalidParameter.ResourceArns", "ResourceArns.1", "arn:vpc:x"),
        refused(
            "InvalidParameter.ResourceArns",
            "ResourceArns.1",
            "acs:vpc:cn-hangzhou:1000000000000002:vswitch/vsw-1"),
        refused(
            "InvalidParameter.ResourceArns",
            "ResourceArns.1",
            "acs:vpc:cn-beijing:1000000000000001:vswitch/vsw-1"),
        refused(
            "InvalidParameter.ResourceArns",
            "ResourceArns.1",
            "acs:oss:cn-hangzhou:1000000000000001:bucket/b-1"),
        refused("InvalidParameter.ResourceArns.Length", indexed("ResourceArns", 6, "", arn())),
        refused(
            "InvalidParameter.ResourceArns.Duplicate",
            "ResourceArns.1",
            arn() + "1",
            "ResourceArns.2",
            arn() + "1"),
        refused(
            "InvalidParameter.ResourceConflict",
            join(resource(1, "VSwitch", "vsw-1"), new String[] {"ResourceArns.1", arn() + "2"})),
        refused(
            "NotSupport.ResourceType.ResourcesParameter", resource(1, "PolarDBBackupSet", "bak-1")),
        new Case(
            "NotManagementAccount",
            MEMBER,
            List.of(),
            named(resource(1, "IpamResourceDiscovery", "disco-1"))),
        refused(
            "ExternalTargetsNotAllowed.ResourceType",
            join(
                resource(1, "KMSInstance", "kst-1"),
                new String[] {"AllowExternalTargets", "true"})));
  }

  private static Stream<Case> properties() {
    String good = "{\"sharePrincipals\":true,\"shareTagOptions\":false}";
    return Stream.of(
        refused("InvalidParameter.ResourceProperties", property(1, PORTFOLIO, good)),
        refused(
            "InvalidParameter.ResourceProperties",
            "ResourceArns.1",
            PORTFOLIO,
            "ResourceProperties.1.ResourceArn",
            PORTFOLIO),
        refused(
            "InvalidParameter.ResourceProperties",
            join(property(1, PORTFOLIO, "{broken"), new String[] {"ResourceArns.1", PORTFOLIO})),
        refused(
            "InvalidParameter.ResourceProperties",
            join(
                property(1, PORTFOLIO, "{\"other\":true}"),
                new String[] {"ResourceArns.1", PORTFOLIO})),
        refused("InvalidParameter.ResourceProperties.Length", properties(6, good)),
        refused(
            "InvalidParameter.ResourceProperties.Duplicate",
            join(property(1, PORTFOLIO, good), property(2, PORTFOLIO, good))),
        refused(
            "NotSupport.ResourceProperty",
            join(property(1, arn() + "3", good), new String[] {"ResourceArns.1", arn() + "3"})),
        refused(
            "InvalidParameter.TargetProperties", "TargetProperties.1.TargetId", "ecs.aliyuncs.com"),
        refused("InvalidParameter.TargetProperties", service(1, "ecs.aliyuncs.com", WINDOW)),
        refused("InvalidParameter.TargetProperties", "TargetProperties", "[1]"),
        refused(
            "InvalidParameter.TargetProperties",
            join(
                service(1, "1000000000000002", WINDOW),
                new String[] {"Targets.1", "1000000000000002"})),
        refused(
            "InvalidParameter.TargetProperties",
            join(
                service(1, "ecs.aliyuncs.com", WINDOW.replace("19:59", "24:01")),
                new String[] {"Targets.1", "ecs.aliyuncs.com"})),
        refused(
            "InvalidParameter.TargetProperties",
            join(
                service(1, "ecs.aliyuncs.com", WINDOW.replace("UTC+8", "Mars")),
                new String[] {"Targets.1", "ecs.aliyuncs.com"})),
        refused("InvalidParameter.TargetProperties.Length", services(6)),
        refused(
            "InvalidParameter.TargetProperties.Duplicate",
            join(service(1, "ecs.aliyuncs.com", WINDOW), service(2, "ecs.aliyuncs.com", WINDOW))));
  }

  static Case refused(String code, String... parameters) {
    return new Case(code, MANAGER, List.of(), named(parameters));
  }

  static Map<String, String> named(String... parameters) {
    Map<String, String> all = new HashMap<>(Map.of("ResourceShareName", "test"));
    all.putAll(TestService.map(parameters));
    return all;
  }

  private static String arn() {
    return "acs:vpc:cn-hangzhou:1000000000000001:vswitch/vsw-";
  }

  static String[] resource(int n, String type, String id) {
    return new String[] {
      "Resources." + n + ".ResourceType", type, "Resources." + n + ".ResourceId", id
    };
  }

  static String[] resources(int count, String type) {
    String[] all = {};
    for (int n = 1; n <= count; n++) {
      all = join(all, resource(n, type, "x-" + n));
    }
    return all;
  }

  private static String[] property(int n, String arn, String property) {
    return new String[] {
      "ResourceProperties." + n + ".ResourceArn", arn,
      "ResourceProperties." + n + ".Property", property
    };
  }

  private static String[] properties(int count, String property) {
    String[] all = {};
    for (int n = 1; n <= count; n++) {
      all = join(all, property(n, PORTFOLIO + n, property));
    }
    return all;
  }

  private static String[] service(int n, String id, String property) {
    return new String[] {
      "TargetProperties." + n + ".TargetId", id, "TargetProperties." + n + ".Property", property
    };
  }

  private static String[] services(int count) {
    String[] all = {};
    for (int n = 1; n <= count; n++) {
      all = join(all, service(n, "s" + n + ".aliyuncs.com", WINDOW));
    }
    return all;
  }

  static String[] indexed(String name, int count, String suffix, String value) {
    String[] all = {};
    for (int n = 1; n <= count; n++) {
      all = join(all, new String[] {name + "." + n + suffix, value + n});
    }
    return all;
  }

  static String[] join(String[] first, String[] second) {
    return Stream.of(first, second).flatMap(Stream::of).toArray(String[]::new);
  }
}
