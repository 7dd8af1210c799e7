package io.rshare.domain.resource;

import static org.assertj.core.api.Assertions.assertThat;

import io.rshare.domain.account.AccountId;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class ResourceRefTest {
  private static final AccountId OWNER = new AccountId("1000000000000001");

  /** The formats of the documentation's table, spelt out once more. */
  @ParameterizedTest
  @CsvSource({
    "VSwitch,acs:vpc:cn-beijing:1000000000000001:vswitch/x-1",
    "PrefixList,acs:vpc:cn-beijing:1000000000000001:prefixlist/x-1",
    "PublicIpAddressPool,acs:vpc:cn-beijing:1000000000000001:publicipaddresspool/x-1",
    "IpamPool,acs:vpc:cn-beijing:1000000000000001:ipampool/x-1",
    "IpamResourceDiscovery,acs:vpc:cn-beijing:1000000000000001:ipamresourcediscovery/x-1",
    "ServiceCatalogPortfolio,acs:servicecatalog:cn-beijing:1000000000000001:portfolio/x-1",
    "Image,acs:ecs:cn-beijing:1000000000000001:image/x-1",
    "Snapshot,acs:ecs:cn-beijing:1000000000000001:snapshot/x-1",
    "CapacityReservation,acs:ecs:cn-beijing:1000000000000001:capacityreservation/x-1",
    "ElasticityAssurance,acs:ecs:cn-beijing:1000000000000001:elasticityassurance/x-1",
    "DeploymentSet,acs:ecs:cn-beijing:1000000000000001:deploymentset/x-1",
    "KMSInstance,acs:kms:cn-beijing:1000000000000001:instance/x-1",
    "PolarDBBackupSet,acs:polardb:cn-beijing:1000000000000001:backupset/x-1"
  })
  void buildsAndReadsTheDocumentedNames(String typeName, String arn) {
    ResourceType type = ResourceType.named(typeName).orElseThrow();

    assertThat(type.arn("cn-beijing", OWNER, "x-1").map(Arn::toString)).contains(arn);
    assertThat(Arn.parse(arn).flatMap(ResourceRef::of))
        .contains(new ResourceRef(type, "x-1", Arn.parse(arn)));
  }

  @Test
  void thereAreFourteenTypesAndRosTemplateHasNoName() {
    assertThat(ResourceType.values()).hasSize(14);
    assertThat(ResourceType.ROS_TEMPLATE.arn("cn-shanghai", OWNER, "x-1")).isEmpty();
  }

  @ParameterizedTest
  @EnumSource
  void everyTypeIsFoundByItsName(ResourceType type) {
    assertThat(ResourceType.named(type.typeName())).contains(type);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "acs:vpc:cn-beijing:1000000000000001:vswitch/",
        "acs:vpc:cn-beijing:1000000000000001:vswitch/a/b c",
        "acs:vpc:cn-beijing:1000000000000001:vswitch/a/x-1",
        "acs:vpc:cn-beijing:1000000000000001:vswitch//x-1",
        "acs:vpc:cn-beijing:me:vswitch/x-1",
        "acs:vpc:cn-beijing:1000000000000001:vpc/x-1",
        "acs:ros:cn-shanghai:1000000000000001:template/x-1",
        "acs:vpc:cn-beijing:1000000000000001",
        "arn:vpc:cn-beijing:1000000000000001:vswitch/x-1"
      })
  void refusesOtherNames(String arn) {
    assertThat(Arn.parse(arn).flatMap(ResourceRef::of)).isEqualTo(Optional.empty());
  }
}
