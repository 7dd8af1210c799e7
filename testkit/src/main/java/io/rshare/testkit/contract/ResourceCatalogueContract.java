package io.rshare.testkit.contract;

import static io.rshare.testkit.SampleWorld.FOREIGNER;
import static io.rshare.testkit.SampleWorld.MANAGEMENT;
import static org.assertj.core.api.Assertions.assertThat;

import io.rshare.domain.account.AccountId;
import io.rshare.domain.port.ResourceCatalogue;
import io.rshare.domain.resource.CataloguedResource;
import io.rshare.domain.resource.ResourceType;
import io.rshare.testkit.SampleResources;
import io.rshare.testkit.SampleWorld;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

abstract class ResourceCatalogueContract extends PortContract {
  @BeforeEach
  void storeWorld() {
    replaceWorld(SampleWorld.world());
  }

  private ResourceCatalogue catalogue() {
    return persistence().resourceCatalogue();
  }

  @Test
  void coversOnlyAccountsThatAreCatalogued() {
    assertThat(catalogue().covers(FOREIGNER)).isTrue();
    assertThat(catalogue().covers(MANAGEMENT)).isFalse();
    assertThat(catalogue().covers(new AccountId("9999999999999999"))).isFalse();
  }

  @Test
  void findsEveryResourceWithEveryField() {
    for (CataloguedResource resource : SampleResources.all()) {
      assertThat(catalogue().find(resource.type(), resource.id())).contains(resource);
    }
  }

  @Test
  void findsNothingByWhatOnlyLooksAlike() {
    assertThat(catalogue().find(ResourceType.V_SWITCH, "VSW-catalogued")).isEmpty();
    assertThat(catalogue().find(ResourceType.V_SWITCH, "vsw-catalogued ")).isEmpty();
    assertThat(catalogue().find(ResourceType.IMAGE, "vsw-catalogued")).isEmpty();
    assertThat(catalogue().find(ResourceType.V_SWITCH, "vsw-1")).isEmpty();
  }
}
