package io.rshare.bootstrap.system;

import static io.rshare.bootstrap.system.TestService.MANAGER;
import static io.rshare.bootstrap.system.TestService.OUTSIDER;
import static org.assertj.core.api.Assertions.assertThat;

import io.rshare.bootstrap.catalogue.SpecFile;
import io.rshare.http.wire.StreamingJsonText;
import io.rshare.testkit.SignedClient.Answer;
import io.rshare.testkit.SignedClient.Credentials;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

/**
 * Every documented field of Resource Sharing ({@code spec/responses.tsv}, deprecated ones left out)
 * is answered over HTTP in its JSON type, and no others are. Fields that are optional come with one
 * of the calls.
 */
class AnswersTest {
  private static final Credentials LIBRARIAN =
      Credentials.of("TestLibrarianKey", "test-librarian-secret");
  private static final String MEMBER_ID = "1000000000000002";
  private static final String OUTSIDER_ID = "1000000000000005";
  private static final String PORTFOLIO =
      "acs:servicecatalog:cn-hangzhou:1000000000000001:portfolio/port-1";
  private static final String RANGE =
      "{\"timeRange\":{\"timeRangeType\":\"timeRange\",\"beginAtTime\":\"00:00\","
          + "\"timezone\":\"UTC+8\",\"endAtTime\":\"19:59\"}}";

  private final Set<String> called = new HashSet<>();
  private String served = "";
  private final Set<String> answered = new HashSet<>();

  @Test
  void holdTheDocumentedFieldsInTheirTypes() {
    try (TestService service = TestService.start("system.yaml")) {
      callEverything(service);
    }

    List<String> documented =
        SpecFile.rows("responses.tsv")
            .map(row -> row.get(0) + " " + row.get(1) + ": " + row.get(2))
            .filter(field -> called.contains(field.substring(0, field.indexOf(' '))))
            .filter(field -> !isAbsent(field))
            .toList();
    assertThat(called).hasSize(25);
    assertThat(answered).containsExactlyInAnyOrderElementsOf(documented);
  }

  private static boolean isAbsent(String field) {
    return SpecFile.rows("absent-fields.tsv")
        .anyMatch(row -> field.startsWith(row.get(0)) && field.contains(row.get(1)));
  }

  private void callEverything(TestService service) {
    String id = shares(service);
    call(service, MANAGER, "UpdateResourceShare", id, "ResourceShareName=renamed");
    call(service, MANAGER, "ListResourceShares", "", "ResourceOwner=Self&MaxResults=1");
    for (String type : List.of("Resource", "Target")) {
      call(
          service,
          MANAGER,
          "ListResourceShareAssociations",
          "",
          "MaxResults=1&AssociationType=" + type);
      call(service, MANAGER, "ListResourceShareAssociations", "", "AssociationType=" + type);
    }
    received(service);
    catalogued(service);
    call(service, MANAGER, "ListSharedTargets", "", "ResourceOwner=Self");
    call(service, MANAGER, "ListSharedTargets", "", "ResourceOwner=Self&MaxResults=1");
    permissions(service, id);
    tags(service, id);
    call(
        service,
        MANAGER,
        "ChangeResourceGroup",
        "",
        "ResourceRegionId=cn-hangzhou&ResourceGroupId=rg-extra&ResourceId=" + id);
    call(service, Scene.UNREADY, "EnableSharingWithResourceDirectory", "", "");
    call(service, MANAGER, "CheckSharingWithResourceDirectoryStatus", "", "");
    call(service, MANAGER, "DescribeRegions", "", "");
    call(service, MANAGER, "DisassociateResourceShare", id, "ResourceArns.1=" + PORTFOLIO);
    call(service, MANAGER, "DisassociateResourceShare", served, "Targets.1=ess.aliyuncs.com");
    call(service, MANAGER, "DeleteResourceShare", id, "");
  }

  /** Makes the shares the other calls are about; answers the id of the fullest one. */
  private String shares(TestService service) {
    String open = "AllowExternalTargets=true&ResourceShareName=";
    served =
        call(service, MANAGER, "CreateResourceShare", "", open + "served")
            .member("ResourceShareId");
    call(
        service,
        MANAGER,
        "AssociateResourceShare",
        served,
        "Targets.1=ess.aliyuncs.com&Resources.1.ResourceType=DeploymentSet"
            + "&Resources.1.ResourceId=ds-1&TargetProperties.1.TargetId=ess.aliyuncs.com"
            + "&TargetProperties.1.Property="
            + RANGE);
    call(service, MANAGER, "CreateResourceShare", "", open + "refused&Targets.1=" + OUTSIDER_ID);
    invitation(service, "RejectResourceShareInvitation");
    String id =
        call(
                service,
                MANAGER,
                "CreateResourceShare",
                "",
                open + "full&Tag.1.Key=k&Tag.1.Value=v&Targets.1=fd-Main0001")
            .member("ResourceShareId");
    call(
        service,
        MANAGER,
        "AssociateResourceShare",
        id,
        "Targets.1="
            + OUTSIDER_ID
            + "&ResourceArns.1="
            + PORTFOLIO
            + "&ResourceProperties.1.ResourceArn="
            + PORTFOLIO
            + "&ResourceProperties.1.Property={\"sharePrincipals\":true}");
    invitation(service, "AcceptResourceShareInvitation");
    call(
        service,
        MANAGER,
        "AssociateResourceShare",
        id,
        "Resources.1.ResourceType=VSwitch&Resources.1.ResourceId=vsw-1");
    return id;
  }

  private void invitation(TestService service, String operation) {
    Answer list = call(service, OUTSIDER, "ListResourceShareInvitations", "", "");
    call(
        service,
        OUTSIDER,
        operation,
        "",
        "ResourceShareInvitationId=" + list.member("ResourceShareInvitationId"));
  }

  private void received(TestService service) {
    call(service, OUTSIDER, "ListResourceShareInvitations", "", "MaxResults=1");
    for (String operation :
        List.of("ListResourceShares", "ListSharedResources", "ListSharedTargets")) {
      call(service, OUTSIDER, operation, "", "ResourceOwner=OtherAccounts&MaxResults=1");
    }
  }

  /** What resources that are in the catalogue of their owner bring about. */
  private void catalogued(TestService service) {
    String zonal = "Resources.1.ResourceType=VSwitch&Resources.1.ResourceId=vsw-zonal";
    String open = "AllowExternalTargets=true&ResourceShareName=zonal&Targets.1=";
    String id =
        call(service, LIBRARIAN, "CreateResourceShare", "", open + "fd-Main0001&" + zonal)
            .member("ResourceShareId");
    call(service, LIBRARIAN, "AssociateResourceShare", id, "Targets.1=" + MEMBER_ID);
    call(service, LIBRARIAN, "ListResourceShareAssociations", "", "AssociationType=Target");
    call(service, TestService.MEMBER, "ListSharedResources", "", "ResourceOwner=OtherAccounts");
    call(service, LIBRARIAN, "AssociateResourceShare", id, "Targets.1=" + OUTSIDER_ID);
    invitation(service, "AcceptResourceShareInvitation");
    call(service, OUTSIDER, "ListResourceShareInvitations", "", "");
  }

  private void permissions(TestService service, String id) {
    String kms = "PermissionName=AliyunRSDefaultPermissionKMSInstance";
    call(service, MANAGER, "AssociateResourceSharePermission", id, kms);
    call(service, MANAGER, "ListResourceSharePermissions", id, "ResourceOwner=Self&MaxResults=1");
    call(service, MANAGER, "DisassociateResourceSharePermission", id, kms);
    call(service, MANAGER, "GetPermission", "", kms);
    call(service, MANAGER, "ListPermissionVersions", "", kms + "&MaxResults=1");
    call(service, MANAGER, "ListPermissions", "", "MaxResults=1");
  }

  private void tags(TestService service, String id) {
    String which = "ResourceType=ResourceShare&RegionId=cn-hangzhou";
    // A page of tags holds those of twenty shares.
    for (int i = 0; i < 20; i++) {
      call(
          service,
          MANAGER,
          "CreateResourceShare",
          "",
          "ResourceShareName=x&Tag.1.Key=k&Tag.1.Value=v");
    }
    call(service, MANAGER, "ListTagResources", "", which + "&Tag.1.Key=k");
    call(service, MANAGER, "TagResources", "", which + "&Tag.1.Key=l&ResourceId.1=" + id);
    call(service, MANAGER, "UntagResources", "", which + "&All=true&ResourceId.1=" + id);
  }

  private Answer call(
      TestService service, Credentials caller, String operation, String share, String more) {
    Map<String, String> parameters = TestService.query(more);
    if (!share.isEmpty()) {
      parameters.put("ResourceShareId", share);
    }
    Answer answer = service.client.call(caller, operation, parameters);
    assertThat(answer.status()).as(operation + " " + answer.body()).isEqualTo(200);
    called.add(operation);
    add(operation + " ", new StreamingJsonText().parse(answer.body()));
    return answer;
  }

  private void add(String path, Object value) {
    switch (value) {
      case Map<?, ?> members ->
          members.forEach(
              (name, member) -> {
                String inner = path + (path.endsWith(" ") ? "" : ".") + name;
                answered.add(inner + ": " + type(member));
                add(inner, member);
              });
      case List<?> elements ->
          new ArrayList<>(elements).forEach(element -> add(path + "[]", element));
      default -> {}
    }
  }

  private static String type(Object value) {
    return switch (value) {
      case Map<?, ?> _ -> "object";
      case List<?> _ -> "array";
      case Boolean _ -> "boolean";
      case String _ -> "string";
      default -> value.getClass().getSimpleName();
    };
  }
}
