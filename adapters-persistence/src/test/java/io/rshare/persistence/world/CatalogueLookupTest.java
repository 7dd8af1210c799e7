package io.rshare.persistence.world;

import static org.assertj.core.api.Assertions.assertThat;

import io.rshare.domain.resource.ResourceType;
import io.rshare.persistence.Node;
import io.rshare.testkit.SampleWorld;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** What a resource costs that the catalogue has never heard of, as all new ones are. */
class CatalogueLookupTest {
  private static final Map<String, Object> NO_POLLING = Map.of("rshare.world.poll-interval", "1h");

  @Test
  void asksOnceForATypeThatTheCatalogueHasNothingOf() throws SQLException {
    try (Node node = Node.on("jdbc:h2:mem:catalogue-lookups", NO_POLLING)) {
      node.worlds().replace(SampleWorld.world(), "sample");
      node.sql("SET QUERY_STATISTICS TRUE");
      for (int i = 0; i < 3; i++) {
        assertThat(node.resourceCatalogue().find(ResourceType.PREFIX_LIST, "pl-" + i)).isEmpty();
      }
      assertThat(lookups(node)).isEqualTo(1);
    }
  }

  private static int lookups(Node node) throws SQLException {
    try (Connection connection = node.direct();
        PreparedStatement count =
            connection.prepareStatement(
                "SELECT SUM(execution_count) FROM information_schema.query_statistics"
                    + " WHERE sql_statement LIKE ?")) {
      count.setString(1, "SELECT%FROM catalogued_resource%");
      try (ResultSet row = count.executeQuery()) {
        row.next();
        return row.getInt(1);
      }
    }
  }
}
