package io.rshare.bootstrap.system;

import static io.rshare.bootstrap.system.TestService.MANAGER;
import static org.assertj.core.api.Assertions.assertThat;

import io.rshare.testkit.SignedClient.Answer;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/**
 * The calls of the Terraform provider (aliyun/alicloud 1.289), in its order and with its
 * parameters: v1 signature, form body. A second read must find what the first one found.
 */
@SuppressWarnings("NullAway.Init")
class TerraformTest {
  private static final String[] REGION = {"RegionId", "cn-hangzhou"};
  private static final String MEMBER_ID = "1000000000000002";

  private static TestService service;

  @BeforeAll
  static void start() {
    service = TestService.start("system.yaml");
  }

  @AfterAll
  static void stop() {
    service.close();
  }

  private static Json call(String operation, String... parameters) {
    return Json.of(answer(operation, parameters));
  }

  private static Answer answer(String operation, String... parameters) {
    return service.client.call(MANAGER, operation, TestService.map(parameters));
  }

  private static String[] join(String[]... parts) {
    return Stream.of(parts).flatMap(Stream::of).toArray(String[]::new);
  }

  private static String[] of(String... parameters) {
    return parameters;
  }

  private static String create(String... parameters) {
    String id =
        call("CreateResourceShare", join(REGION, parameters))
            .object("ResourceShare")
            .text("ResourceShareId");
    assertThat(read(id).text("ResourceShareStatus")).isEqualTo("Active");
    return id;
  }

  /** The waiter and the read take the first row without comparing ids. */
  private static Json read(String id) {
    List<Json> rows =
        call(
                "ListResourceShares",
                join(REGION, of("ResourceShareIds.1", id, "ResourceOwner", "Self")))
            .list("ResourceShares");
    assertThat(rows).hasSize(1);
    return rows.getFirst();
  }

  private static void delete(String id) {
    call("DeleteResourceShare", join(REGION, of("ResourceShareId", id)));
    assertThat(read(id).text("ResourceShareStatus")).isIn("Deleting", "Deleted");
    assertThat(rows("Resource", id)).isEmpty();
    assertThat(rows("Target", id)).isEmpty();
  }

  private static List<Json> rows(String type, String id, String... more) {
    return call(
            "ListResourceShareAssociations",
            join(
                REGION,
                more,
                of("AssociationType", type, "ResourceShareIds.1", id, "MaxResults", "50")))
        .list("ResourceShareAssociations");
  }

  @Test
  void aShareIsMadeRenamedOpenedMovedTaggedAndDeleted() {
    String id = create("ResourceShareName", "tf-1");
    Json made = read(id);
    assertThat(made.get("AllowExternalTargets")).isEqualTo(false);
    assertThat(made.text("ResourceGroupId")).isEqualTo("rg-main");
    assertThat(made.list("Tags")).isEmpty();
    assertThat(made.text("ResourceShareOwner")).isEqualTo("1000000000000001");

    call(
        "UpdateResourceShare",
        join(REGION, of("ResourceShareId", id, "ResourceShareName", "tf-2")));
    call(
        "UpdateResourceShare",
        join(
            REGION,
            of(
                "ResourceShareId",
                id,
                "ResourceShareName",
                "tf-2",
                "AllowExternalTargets",
                "true")));
    call(
        "ChangeResourceGroup",
        of("ResourceId", id, "ResourceRegionId", "cn-hangzhou", "ResourceGroupId", "rg-extra"));
    tag(id, "Created", "tf", "For", "Test");
    Json changed = read(id);
    assertThat(changed.text("ResourceShareName")).isEqualTo("tf-2");
    assertThat(changed.get("AllowExternalTargets")).isEqualTo(true);
    assertThat(changed.text("ResourceGroupId")).isEqualTo("rg-extra");
    assertThat(changed.text("ResourceShareStatus")).isEqualTo("Active");
    assertThat(changed.text("CreateTime")).isEqualTo(made.text("CreateTime"));
    assertThat(tags(changed)).isEqualTo(Map.of("Created", "tf", "For", "Test"));

    call(
        "UntagResources",
        join(REGION, of("ResourceId.1", id, "ResourceType", "ResourceShare", "TagKey.1", "For")));
    tag(id, "Created", "tf-update", "Other", "x");

    assertThat(tags(read(id))).isEqualTo(Map.of("Created", "tf-update", "Other", "x"));
    assertThat(read(id)).isEqualTo(read(id));
    delete(id);
  }

  private static void tag(String id, String... tags) {
    Map<String, String> parameters =
        TestService.map(join(REGION, of("ResourceId.1", id, "ResourceType", "ResourceShare")));
    for (int i = 0; i < tags.length; i += 2) {
      parameters.put("Tag." + (i / 2 + 1) + ".Key", tags[i]);
      parameters.put("Tag." + (i / 2 + 1) + ".Value", tags[i + 1]);
    }
    Json.of(service.client.call(MANAGER, "TagResources", parameters));
  }

  private static Map<String, String> tags(Json share) {
    Map<String, String> tags = new HashMap<>();
    share.list("Tags").forEach(tag -> tags.put(tag.text("Key"), tag.text("Value")));
    return tags;
  }

  @Test
  void aShareIsMadeWithEverythingInIt() {
    String id =
        create(
            "ResourceShareName",
            "tf-full",
            "AllowExternalTargets",
            "true",
            "PermissionNames.1",
            "AliyunRSDefaultPermissionVSwitch",
            "ResourceArns.1",
            "acs:vpc:cn-hangzhou:1000000000000001:vswitch/vsw-tf",
            "Targets.1",
            MEMBER_ID);

    assertThat(rows("Resource", id)).hasSize(1);
    assertThat(rows("Target", id)).hasSize(1);
    delete(id);
  }

  @Test
  void aPortfolioKeepsItsPropertyToTheLetter() {
    String property = "{\"sharePrincipals\":false,\"shareTagOptions\":false}";
    String id =
        create(
            "ResourceShareName",
            "tf-portfolio",
            "Resources.1.ResourceId",
            "port-tf",
            "Resources.1.ResourceType",
            "ServiceCatalogPortfolio",
            "ResourceProperties.1.ResourceArn",
            "acs:servicecatalog:cn-hangzhou:1000000000000001:portfolio/port-tf",
            "ResourceProperties.1.Property",
            property,
            "PermissionNames.1",
            "AliyunRSDefaultPermissionServiceCatalogPortfolio");

    assertThat(rows("Resource", id).getFirst().text("ResourceProperty")).isEqualTo(property);
    delete(id);
  }

  @Test
  void aSharedResourceIsAddedByIdRemovedAndAddedAgain() {
    String id = create("ResourceShareName", "tf-resource");
    String[] resource = {"Resources.1.ResourceId", "vsw-9", "Resources.1.ResourceType", "VSwitch"};
    for (int round = 0; round < 2; round++) {
      Json added = associate(id, resource).getFirst();
      assertThat(added.text("EntityId")).isEqualTo("vsw-9");
      assertThat(added.text("EntityType")).isEqualTo("VSwitch");
      Json row = rows("Resource", id, "ResourceId", "vsw-9").getFirst();
      assertThat(row.text("AssociationStatus")).isEqualTo("Associated");
      assertThat(row.has("ResourceProperty")).isFalse();
      assertThat(row).isEqualTo(rows("Resource", id, "ResourceId", "vsw-9").getFirst());

      call("DisassociateResourceShare", join(REGION, resource, of("ResourceShareId", id)));

      List<Json> rows = rows("Resource", id, "ResourceId", "vsw-9");
      assertThat(rows).hasSize(1);
      assertThat(rows.getFirst().text("AssociationStatus")).isEqualTo("Disassociated");
    }
    delete(id);
  }

  private static List<Json> associate(String id, String... what) {
    return call("AssociateResourceShare", join(REGION, what, of("ResourceShareId", id)))
        .list("ResourceShareAssociations");
  }

  @Test
  void aSharedResourceIsAddedByItsNameAndShowsItToTheLetter() {
    String id = create("ResourceShareName", "tf-arn");
    String arn = "acs:vpc:cn-hangzhou:1000000000000001:prefixlist/pl-1";

    Json added = associate(id, "ResourceArns.1", arn).getFirst();

    assertThat(added.text("EntityId")).isEqualTo("pl-1");
    assertThat(added.text("EntityType")).isEqualTo("PrefixList");
    assertThat(rows("Resource", id, "ResourceId", "pl-1").getFirst().text("ResourceArn"))
        .isEqualTo(arn);
    delete(id);
  }

  @Test
  void aSharedTargetIsAFolderOrAMember() {
    String id = create("ResourceShareName", "tf-target");
    for (String target : List.of("fd-Main0001", MEMBER_ID)) {
      assertThat(associate(id, "Targets.1", target).getFirst().text("EntityId")).isEqualTo(target);
      assertThat(rows("Target", id, "Target", target).getFirst().text("AssociationStatus"))
          .isEqualTo("Associated");

      call(
          "DisassociateResourceShare",
          join(REGION, of("ResourceShareId", id, "Targets.1", target)));

      assertThat(rows("Target", id, "Target", target).getFirst().text("AssociationStatus"))
          .isEqualTo("Disassociated");
    }
    delete(id);
  }

  @Test
  void whatIsGoneAnswersNotFound() {
    Answer deleted =
        answer("DeleteResourceShare", join(REGION, of("ResourceShareId", "rs-gone00000000")));

    assertThat(deleted.status()).isEqualTo(404);
    assertThat(
            call(
                    "ListResourceShares",
                    join(
                        REGION,
                        of("ResourceShareIds.1", "rs-gone00000000", "ResourceOwner", "Self")))
                .list("ResourceShares"))
        .isEmpty();
  }

  @Test
  void sharingInTheDirectoryIsOnAlready() {
    assertThat(answer("EnableSharingWithResourceDirectory", REGION).member("Code"))
        .isEqualTo("AlreadyEnabled");
    assertThat(call("CheckSharingWithResourceDirectoryStatus", REGION).get("EnableSharingWithRd"))
        .isEqualTo(true);
  }

  @Test
  void dataSourcesNameNoRegion() {
    String one = create("ResourceShareName", "tf-data", "Targets.1", MEMBER_ID);
    String two =
        create(
            "ResourceShareName",
            "tf-data",
            "Resources.1.ResourceId",
            "vsw-d",
            "Resources.1.ResourceType",
            "VSwitch");

    assertThat(
            call(
                    "ListResourceShares",
                    "ResourceOwner",
                    "Self",
                    "ResourceShareName",
                    "tf-data",
                    "MaxResults",
                    "20")
                .each("ResourceShares", "ResourceShareId"))
        .containsExactlyInAnyOrder(one, two);
    assertThat(
            call(
                    "ListResourceShareAssociations",
                    "AssociationType",
                    "Resource",
                    "MaxResults",
                    "20",
                    "ResourceShareIds.1",
                    two)
                .each("ResourceShareAssociations", "EntityId"))
        .containsExactly("vsw-d");
    assertThat(
            call(
                    "ListResourceShareAssociations",
                    "AssociationType",
                    "Target",
                    "MaxResults",
                    "20",
                    "ResourceShareIds.1",
                    one)
                .each("ResourceShareAssociations", "EntityId"))
        .containsExactly(MEMBER_ID);
  }
}
