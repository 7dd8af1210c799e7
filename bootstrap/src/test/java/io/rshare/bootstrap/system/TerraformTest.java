package io.rshare.bootstrap.system;

import static io.rshare.bootstrap.system.TerraformProvider.REGION;
import static io.rshare.bootstrap.system.TerraformProvider.join;
import static io.rshare.bootstrap.system.TerraformProvider.of;
import static org.assertj.core.api.Assertions.assertThat;

import io.rshare.testkit.SignedClient.Answer;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** The calls of the Terraform provider in its order. A second read finds what the first found. */
@SuppressWarnings("NullAway.Init")
class TerraformTest {
  private static final String MEMBER_ID = "1000000000000002";

  private static TestService service;
  private static TerraformProvider provider;

  @BeforeAll
  static void start() {
    service = TestService.start("system.yaml");
    provider = new TerraformProvider(service);
  }

  @AfterAll
  static void stop() {
    service.close();
  }

  @Test
  void aShareIsMadeRenamedOpenedMovedTaggedAndDeleted() {
    String id = provider.create("ResourceShareName", "tf-1");
    Json made = provider.read(id);
    assertThat(made.get("AllowExternalTargets")).isEqualTo(false);
    assertThat(made.text("ResourceGroupId")).isEqualTo("rg-main");
    assertThat(made.list("Tags")).isEmpty();
    assertThat(made.text("ResourceShareOwner")).isEqualTo("1000000000000001");

    provider.call(
        "UpdateResourceShare",
        join(REGION, of("ResourceShareId", id, "ResourceShareName", "tf-2")));
    provider.call(
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
    provider.call(
        "ChangeResourceGroup",
        of("ResourceId", id, "ResourceRegionId", "cn-hangzhou", "ResourceGroupId", "rg-extra"));
    provider.tag(id, "Created", "tf", "For", "Test");
    Json changed = provider.read(id);
    assertThat(changed.text("ResourceShareName")).isEqualTo("tf-2");
    assertThat(changed.get("AllowExternalTargets")).isEqualTo(true);
    assertThat(changed.text("ResourceGroupId")).isEqualTo("rg-extra");
    assertThat(changed.text("ResourceShareStatus")).isEqualTo("Active");
    assertThat(changed.text("CreateTime")).isEqualTo(made.text("CreateTime"));
    assertThat(TerraformProvider.tags(changed)).isEqualTo(Map.of("Created", "tf", "For", "Test"));

    provider.call(
        "UntagResources",
        join(REGION, of("ResourceId.1", id, "ResourceType", "ResourceShare", "TagKey.1", "For")));
    provider.tag(id, "Created", "tf-update", "Other", "x");

    assertThat(TerraformProvider.tags(provider.read(id)))
        .isEqualTo(Map.of("Created", "tf-update", "Other", "x"));
    assertThat(provider.read(id)).isEqualTo(provider.read(id));
    provider.delete(id);
  }

  @Test
  void aShareIsMadeWithEverythingInIt() {
    String id =
        provider.create(
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

    assertThat(provider.rows("Resource", id)).hasSize(1);
    assertThat(provider.rows("Target", id)).hasSize(1);
    provider.delete(id);
  }

  @Test
  void aPortfolioKeepsItsPropertyToTheLetter() {
    String property = "{\"sharePrincipals\":false,\"shareTagOptions\":false}";
    String id =
        provider.create(
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

    assertThat(provider.rows("Resource", id).getFirst().text("ResourceProperty"))
        .isEqualTo(property);
    provider.delete(id);
  }

  @Test
  void aSharedResourceIsAddedByIdRemovedAndAddedAgain() {
    String id = provider.create("ResourceShareName", "tf-resource");
    String[] resource = {"Resources.1.ResourceId", "vsw-9", "Resources.1.ResourceType", "VSwitch"};
    for (int round = 0; round < 2; round++) {
      Json added = provider.associate(id, resource).getFirst();
      assertThat(added.text("EntityId")).isEqualTo("vsw-9");
      assertThat(added.text("EntityType")).isEqualTo("VSwitch");
      Json row = provider.rows("Resource", id, "ResourceId", "vsw-9").getFirst();
      assertThat(row.text("AssociationStatus")).isEqualTo("Associated");
      assertThat(row.has("ResourceProperty")).isFalse();
      assertThat(row).isEqualTo(provider.rows("Resource", id, "ResourceId", "vsw-9").getFirst());

      provider.call("DisassociateResourceShare", join(REGION, resource, of("ResourceShareId", id)));

      List<Json> rows = provider.rows("Resource", id, "ResourceId", "vsw-9");
      assertThat(rows).hasSize(1);
      assertThat(rows.getFirst().text("AssociationStatus")).isEqualTo("Disassociated");
    }
    provider.delete(id);
  }

  @Test
  void aSharedResourceIsAddedByItsNameAndShowsItToTheLetter() {
    String id = provider.create("ResourceShareName", "tf-arn");
    String arn = "acs:vpc:cn-hangzhou:1000000000000001:prefixlist/pl-1";

    Json added = provider.associate(id, "ResourceArns.1", arn).getFirst();

    assertThat(added.text("EntityId")).isEqualTo("pl-1");
    assertThat(added.text("EntityType")).isEqualTo("PrefixList");
    assertThat(provider.rows("Resource", id, "ResourceId", "pl-1").getFirst().text("ResourceArn"))
        .isEqualTo(arn);
    provider.delete(id);
  }

  @Test
  void aSharedTargetIsAFolderOrAMember() {
    String id = provider.create("ResourceShareName", "tf-target");
    for (String target : List.of("fd-Main0001", MEMBER_ID)) {
      assertThat(provider.associate(id, "Targets.1", target).getFirst().text("EntityId"))
          .isEqualTo(target);
      assertThat(provider.rows("Target", id, "Target", target).getFirst().text("AssociationStatus"))
          .isEqualTo("Associated");

      provider.call(
          "DisassociateResourceShare",
          join(REGION, of("ResourceShareId", id, "Targets.1", target)));

      assertThat(provider.rows("Target", id, "Target", target).getFirst().text("AssociationStatus"))
          .isEqualTo("Disassociated");
    }
    provider.delete(id);
  }

  @Test
  void whatIsGoneAnswersNotFound() {
    Answer deleted =
        provider.answer(
            "DeleteResourceShare", join(REGION, of("ResourceShareId", "rs-gone00000000")));

    assertThat(deleted.status()).isEqualTo(404);
    assertThat(
            provider
                .call(
                    "ListResourceShares",
                    join(
                        REGION,
                        of("ResourceShareIds.1", "rs-gone00000000", "ResourceOwner", "Self")))
                .list("ResourceShares"))
        .isEmpty();
  }

  @Test
  void sharingInTheDirectoryIsOnAlready() {
    assertThat(provider.answer("EnableSharingWithResourceDirectory", REGION).member("Code"))
        .isEqualTo("AlreadyEnabled");
    assertThat(
            provider
                .call("CheckSharingWithResourceDirectoryStatus", REGION)
                .get("EnableSharingWithRd"))
        .isEqualTo(true);
  }

  @Test
  void dataSourcesNameNoRegion() {
    String one = provider.create("ResourceShareName", "tf-data", "Targets.1", MEMBER_ID);
    String two =
        provider.create(
            "ResourceShareName",
            "tf-data",
            "Resources.1.ResourceId",
            "vsw-d",
            "Resources.1.ResourceType",
            "VSwitch");

    assertThat(
            provider
                .call(
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
            provider
                .call(
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
            provider
                .call(
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
