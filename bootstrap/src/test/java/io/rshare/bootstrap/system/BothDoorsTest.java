package io.rshare.bootstrap.system;

import static io.rshare.bootstrap.system.TestService.MANAGER;
import static io.rshare.bootstrap.system.TestService.MEMBER;
import static io.rshare.bootstrap.system.TestService.OUTSIDER;
import static org.assertj.core.api.Assertions.assertThat;

import io.rshare.application.OperationCatalogue;
import io.rshare.application.Product;
import io.rshare.http.wire.StreamingJsonText;
import io.rshare.testkit.SignedClient.Credentials;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/**
 * One story told twice: to one service by RPC, to another by REST. After every step answers,
 * refusals and what is stored agree. Every operation of the catalogue has a step.
 */
class BothDoorsTest {
  /** Whose lists show what is stored. */
  private static final List<Credentials> WITNESSES = List.of(MANAGER, MEMBER, OUTSIDER);

  private static final List<Step> STORY =
      List.of(
          step(Scene.UNREADY, "CheckSharingWithResourceDirectoryStatus"),
          step(Scene.UNREADY, "EnableSharingWithResourceDirectory"),
          step(Scene.UNREADY, "CheckSharingWithResourceDirectoryStatus"),
          step(Scene.UNREADY, "EnableSharingWithResourceDirectory"),
          step(
              MANAGER,
              "CreateResourceShare",
              "ResourceShareName=doors&Targets.1=1000000000000002&Resources.1.ResourceType=VSwitch"
                  + "&Resources.1.ResourceId=vsw-1&AllowExternalTargets=true&Tag.1.Key=a&Tag.1.Value=ä b"),
          step(MANAGER, "ListResourceShares", "ResourceOwner=Self&Tag.1.Key=a&MaxResults=5"),
          step(MANAGER, "UpdateResourceShare", "ResourceShareId={rs1}&ResourceShareName=renamed"),
          step(
              MANAGER,
              "AssociateResourceShare",
              "ResourceShareId={rs1}&Targets.1=1000000000000005&Resources.1.ResourceType=VSwitch"
                  + "&Resources.1.ResourceId=vsw-2"),
          step(MANAGER, "ListResourceShareAssociations", "AssociationType=Target"),
          step(MANAGER, "ListSharedResources", "ResourceOwner=Self&ResourceIds.1=vsw-2"),
          step(MANAGER, "ListSharedTargets", "ResourceOwner=Self&ResourceShareIds.1={rs1}"),
          step(OUTSIDER, "ListResourceShareInvitations"),
          step(OUTSIDER, "AcceptResourceShareInvitation", "ResourceShareInvitationId={i1}"),
          step(OUTSIDER, "AcceptResourceShareInvitation", "ResourceShareInvitationId={i1}"),
          step(
              OUTSIDER,
              "DisassociateResourceShare",
              "ResourceShareId={rs1}&ResourceOwner=OtherAccounts&Targets.1=1000000000000005"),
          step(
              MANAGER,
              "CreateResourceShare",
              "ResourceShareName=second&AllowExternalTargets=true&Targets.1=1000000000000005"),
          step(OUTSIDER, "ListResourceShareInvitations"),
          step(OUTSIDER, "RejectResourceShareInvitation", "ResourceShareInvitationId={i2}"),
          step(
              MANAGER,
              "AssociateResourceSharePermission",
              "ResourceShareId={rs2}&PermissionName=AliyunRSDefaultPermissionVSwitch"),
          step(MANAGER, "ListResourceSharePermissions", "ResourceShareId={rs2}&ResourceOwner=Self"),
          step(
              MANAGER,
              "DisassociateResourceSharePermission",
              "ResourceShareId={rs2}&PermissionName=AliyunRSDefaultPermissionVSwitch"),
          step(MANAGER, "ListPermissions", "ResourceType=VSwitch"),
          step(MANAGER, "GetPermission", "PermissionName=AliyunRSDefaultPermissionVSwitch"),
          step(
              MANAGER,
              "ListPermissionVersions",
              "PermissionName=AliyunRSDefaultPermissionVSwitch&MaxResults=1"),
          step(
              MANAGER,
              "ChangeResourceGroup",
              "ResourceId={rs1}&ResourceRegionId=cn-hangzhou&ResourceGroupId=rg-extra"),
          step(
              MANAGER,
              "TagResources",
              "ResourceType=ResourceShare&RegionId=cn-hangzhou&ResourceId.1={rs1}&ResourceId.2={rs2}"
                  + "&Tag.1.Key=b&Tag.1.Value=2"),
          step(
              MANAGER,
              "ListTagResources",
              "ResourceType=ResourceShare&RegionId=cn-hangzhou&ResourceId.1={rs1}"),
          step(
              MANAGER,
              "UntagResources",
              "ResourceType=ResourceShare&RegionId=cn-hangzhou&ResourceId.1={rs1}&TagKey.1=a"),
          step(MANAGER, "DescribeRegions", "AcceptLanguage=en-US"),
          step(MEMBER, "DeleteResourceShare", "ResourceShareId={rs1}"),
          step(MANAGER, "DeleteResourceShare", "ResourceShareId={rs2}"));

  private record Step(Credentials caller, String operation, Map<String, String> parameters) {}

  private static Step step(Credentials caller, String operation) {
    return new Step(caller, operation, Map.of());
  }

  private static Step step(Credentials caller, String operation, String parameters) {
    return new Step(
        caller,
        operation,
        List.of(parameters.split("&")).stream()
            .map(pair -> pair.split("=", 2))
            .collect(Collectors.toMap(pair -> pair[0], pair -> pair[1])));
  }

  @Test
  void theSameStoryLeadsToTheSameAnswersRefusalsAndStore() {
    try (TestService rpc = TestService.start("system.yaml");
        TestService restService = TestService.start("system.yaml")) {
      var rest = new RestTwin(restService);
      var rpcNames = new PlainNames();
      var restNames = new PlainNames();
      for (Step step : STORY) {
        for (Step told : versions(step)) {
          Told byRpc = rpc(rpc, told, rpcNames);
          Told byRest = rest(rest, told, restNames);
          assertThat(byRest).as(told.toString()).isEqualTo(byRpc);
        }
        assertThat(stored(restService, restNames))
            .as("after " + step)
            .isEqualTo(stored(rpc, rpcNames));
      }
    }
  }

  /** As somebody without rights, with a parameter that is wrong, and as it is meant. */
  private static List<Step> versions(Step step) {
    Map<String, String> wrong = new HashMap<>(step.parameters());
    wrong.put("RegionId", "cn-nowhere");
    return List.of(
        new Step(Scene.NOBODY, step.operation(), step.parameters()),
        new Step(step.caller(), step.operation(), wrong),
        step);
  }

  @Test
  void everyOperationHasAStep() {
    Set<String> told = new HashSet<>();
    STORY.forEach(step -> told.add(step.operation()));
    try (TestService service = TestService.start("system.yaml")) {
      assertThat(told)
          .containsExactlyInAnyOrderElementsOf(
              service.service.bean(OperationCatalogue.class).of(Product.RESOURCE_SHARING).stream()
                  .map(operation -> operation.spec().name())
                  .toList());
    }
  }

  /** How a call ended: with its result, or a code, its message and why access was denied. */
  private record Told(boolean done, Object result, String code, String message, Object denial) {}

  private static Told rpc(TestService service, Step step, PlainNames names) {
    var answer =
        service.client.call(step.caller(), step.operation(), names.filled(step.parameters()));
    Object body = names.plain(new StreamingJsonText().parse(answer.body()));
    Map<?, ?> members = (Map<?, ?>) body;
    return answer.status() == 200
        ? new Told(true, body, "200", "", Map.of())
        : new Told(
            false,
            Map.of(),
            answer.status() + " " + answer.member("Code"),
            answer.member("Message"),
            members.containsKey("accessDeniedDetail")
                ? String.valueOf(members.get("accessDeniedDetail"))
                : "");
  }

  private static Told rest(RestTwin rest, Step step, PlainNames names) {
    RestClient.Answer answer =
        rest.call(step.caller(), step.operation(), names.filled(step.parameters())).orElseThrow();
    Object body =
        answer.body().isEmpty()
            ? Map.of()
            : names.plain(new StreamingJsonText().parse(answer.body()));
    Map<?, ?> members = (Map<?, ?>) body;
    if (answer.status() < 300) {
      assertThat(answer.status()).isEqualTo(rest.route(step.operation()).success());
      return new Told(true, body, "200", "", Map.of());
    }
    return new Told(
        false,
        Map.of(),
        answer.status() + " " + members.get("code"),
        String.valueOf(members.get("detail")),
        members.containsKey("accessDeniedDetail")
            ? String.valueOf(members.get("accessDeniedDetail"))
            : "");
  }

  /** What everybody sees of the shares, by RPC in both services. */
  private static List<Object> stored(TestService service, PlainNames names) {
    List<Step> views =
        WITNESSES.stream()
            .flatMap(
                witness ->
                    List.of(
                        step(witness, "ListResourceShares", "ResourceOwner=Self"),
                        step(witness, "ListResourceShares", "ResourceOwner=OtherAccounts"),
                        step(witness, "ListResourceShareAssociations", "AssociationType=Target"),
                        step(witness, "ListResourceShareAssociations", "AssociationType=Resource"),
                        step(witness, "ListSharedResources", "ResourceOwner=OtherAccounts"),
                        step(witness, "ListResourceShareInvitations"))
                        .stream())
            .toList();
    return views.stream().<Object>map(view -> rpc(service, view, names)).toList();
  }
}
