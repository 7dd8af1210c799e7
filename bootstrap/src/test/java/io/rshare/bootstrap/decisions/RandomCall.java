package io.rshare.bootstrap.decisions;

import io.rshare.domain.account.AccountId;
import io.rshare.domain.resource.ResourceType;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SplittableRandom;

/**
 * A call from a seed, and what a person who asks whether it would be allowed says about it.
 *
 * @param parameters of the call
 * @param resources named in the question
 * @param keys condition keys named in the question
 * @param group resource group named in the question
 */
record RandomCall(
    Map<String, String> parameters,
    List<String> resources,
    Map<String, List<String>> keys,
    Optional<String> group) {
  static final String REGION = "cn-hangzhou";
  private static final String PREFIX = "resourcesharing:";
  private static final List<String> TARGETS =
      List.of(
          "1000000000000003",
          "1000000000000004",
          "1000000000000005",
          "rd-sample",
          "r-sample",
          "fd-prod",
          "fd-web",
          "ecs.aliyuncs.com");
  private static final List<String> SHARES = List.of("rs-1", "rs-2", "rs-Abcdefghijkl");
  private static final List<String> ROLES =
      List.of(
          "acs:ram::1000000000000001:role/Deployer",
          "acs:ram::1000000000000001:role/deployer",
          "acs:ram::1000000000000004:role/Builder",
          "acs:ram::1000000000000004:role/Linked",
          "acs:ram::1000000000000001:role/missing",
          "acs:ram::1000000000000004:role/missing",
          "acs:ram::9999999999999999:role/x");

  /** A call of {@code operation} by somebody of {@code account}. */
  static RandomCall of(String operation, AccountId account, SplittableRandom random) {
    var call =
        new RandomCall(
            new LinkedHashMap<>(),
            new ArrayList<>(),
            new LinkedHashMap<>(),
            group(operation, random));
    call.common(operation, account, random);
    switch (operation) {
      case "CreateResourceShare" -> {
        call.external(random);
        call.targets(random);
        call.shared(account, random);
        call.tags(random);
        call.group.ifPresent(id -> call.parameters.put("ResourceGroupId", id));
      }
      case "UpdateResourceShare" -> call.external(random);
      case "AssociateResourceShare" -> {
        call.targets(random);
        call.shared(account, random);
      }
      case "DisassociateResourceShare" -> call.shared(account, random);
      case "TagResources" -> {
        call.tags(random);
        call.shares(account, random);
      }
      case "UntagResources" -> call.shares(account, random);
      case "AssumeRole" -> call.role(random);
      default -> {}
    }
    return call;
  }

  private static Optional<String> group(String operation, SplittableRandom random) {
    return operation.equals("CreateResourceShare") && random.nextBoolean()
        ? Optional.of(random.nextBoolean() ? "rg-ops" : "rg-default0001")
        : Optional.empty();
  }

  /** What operations cannot do without; what an operation does not declare is ignored. */
  private void common(String operation, AccountId account, SplittableRandom random) {
    String share = pick(SHARES, random);
    parameters.put("ResourceShareName", "share");
    parameters.put("ResourceShareId", share);
    parameters.put("ResourceShareInvitationId", "i-1");
    parameters.put("PermissionName", "AliyunRSDefaultPermissionVSwitch");
    parameters.put("ResourceOwner", random.nextBoolean() ? "Self" : "OtherAccounts");
    parameters.put("AssociationType", "Target");
    if (operation.endsWith("agResources")) {
      parameters.put("ResourceType", "ResourceShare");
    }
    if (operation.equals("ListTagResources")) {
      parameters.put("Tag.1.Key", "env");
    }
    parameters.put("RegionId", REGION);
    parameters.put("EncodedDiagnosticMessage", "none");
    if (operation.equals("ChangeResourceGroup")) {
      parameters.put("ResourceId", share);
      parameters.put("ResourceRegionId", REGION);
      parameters.put("ResourceGroupId", "rg-ops");
      resources.add(shareArn(account, share));
    }
  }

  private void external(SplittableRandom random) {
    if (random.nextInt(3) > 0) {
      String flag = Boolean.toString(random.nextBoolean());
      parameters.put("AllowExternalTargets", flag);
      keys.put(PREFIX + "RequestedAllowExternalTargets", List.of(flag));
    }
  }

  private void targets(SplittableRandom random) {
    List<String> named = distinct(TARGETS, random.nextInt(4), random);
    for (int i = 0; i < named.size(); i++) {
      parameters.put("Targets." + (i + 1), named.get(i));
    }
    keys.put(random.nextBoolean() ? PREFIX + "Target" : "ResourceSharing:target", named);
  }

  private void shared(AccountId account, SplittableRandom random) {
    List<String> arns = new ArrayList<>();
    List<String> named =
        distinct(List.of("VSwitch", "Image", "Snapshot"), 1 + random.nextInt(2), random);
    for (int i = 0; i < named.size(); i++) {
      String id =
          named.get(i).equals("VSwitch") ? "vsw-1" : named.get(i).equals("Image") ? "m-1" : "s-1";
      parameters.put("Resources." + (i + 1) + ".ResourceType", named.get(i));
      parameters.put("Resources." + (i + 1) + ".ResourceId", id);
      ResourceType.named(named.get(i))
          .orElseThrow()
          .arn(REGION, account, id)
          .ifPresent(arn -> arns.add(arn.toString()));
    }
    keys.put(PREFIX + "RequestedResourceType", named);
    keys.put(PREFIX + "ResourceArn", arns);
  }

  private void tags(SplittableRandom random) {
    if (random.nextInt(3) > 0 || parameters.containsKey("ResourceId.1")) {
      String value = random.nextBoolean() ? "prod" : "test";
      parameters.put("Tag.1.Key", "env");
      parameters.put("Tag.1.Value", value);
      keys.put("acs:RequestTag/env", List.of(value));
    }
  }

  private void shares(AccountId account, SplittableRandom random) {
    List<String> named = distinct(SHARES, 1 + random.nextInt(2), random);
    for (int i = 0; i < named.size(); i++) {
      parameters.put("ResourceId." + (i + 1), named.get(i));
      resources.add(shareArn(account, named.get(i)));
    }
    parameters.put("TagKey.1", "env");
  }

  private void role(SplittableRandom random) {
    String arn = pick(ROLES, random);
    parameters.put("RoleArn", arn);
    parameters.put("RoleSessionName", "session");
    resources.add(arn);
    if (random.nextBoolean()) {
      String id = random.nextInt(3) > 0 ? "secret" : "other";
      parameters.put("ExternalId", id);
      keys.put("sts:ExternalId", List.of(id));
    }
  }

  private static String shareArn(AccountId account, String share) {
    return "acs:resourcesharing:" + REGION + ":" + account + ":resourceshare/" + share;
  }

  private static List<String> distinct(List<String> pool, int count, SplittableRandom random) {
    List<String> rest = new ArrayList<>(pool);
    List<String> taken = new ArrayList<>();
    while (taken.size() < count) {
      taken.add(rest.remove(random.nextInt(rest.size())));
    }
    return taken;
  }

  private static String pick(List<String> pool, SplittableRandom random) {
    return pool.get(random.nextInt(pool.size()));
  }
}
