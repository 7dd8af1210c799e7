package io.rshare.persistence.world;

import static org.assertj.core.api.Assertions.assertThat;

import io.rshare.domain.resource.ResourceType;
import io.rshare.persistence.EmptyDatabase;
import io.rshare.persistence.Node;
import io.rshare.persistence.StatementLog;
import io.rshare.testkit.SampleWorld;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** What a resource costs that the catalogue has never heard of, as all new ones are. */
class CatalogueLookupTest {
  private static final Map<String, Object> NO_POLLING = Map.of("rshare.world.poll-interval", "1h");

  @Test
  void asksOnceForATypeThatTheCatalogueHasNothingOf() {
    try (Node node = Node.on(EmptyDatabase.url(), NO_POLLING)) {
      node.worlds().replace(SampleWorld.world(), "sample");
      node.bean(StatementLog.class).start();
      for (int i = 0; i < 3; i++) {
        assertThat(node.resourceCatalogue().find(ResourceType.PREFIX_LIST, "pl-" + i)).isEmpty();
      }
      assertThat(node.bean(StatementLog.class).count("SELECT.*FROM catalogued_resource.*"))
          .isEqualTo(1);
    }
  }
}
