package io.rshare.persistence.share;

import static io.rshare.testkit.SampleWorld.MANAGEMENT;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.rshare.domain.access.SharedResource;
import io.rshare.domain.fault.Fault;
import io.rshare.domain.fault.FaultCode;
import io.rshare.domain.quota.Quotas;
import io.rshare.domain.resource.ResourceType;
import io.rshare.domain.share.ShareContents;
import io.rshare.domain.share.ShareId;
import io.rshare.persistence.EmptyDatabase;
import io.rshare.persistence.Node;
import io.rshare.testkit.SampleShare;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Two nodes on one database: what one does to a share, the other must notice within the bound. */
class SharedResourcesFreshnessTest {
  private static final String URL = EmptyDatabase.url();
  private static final SharedResource SWITCH =
      new SharedResource(SampleShare.REGION, MANAGEMENT, ResourceType.V_SWITCH, "vsw-1");

  private final Node writer = Node.on(URL);

  @BeforeEach
  void share() {
    store(writer, "rs-1");
  }

  @AfterEach
  void close() {
    writer.reset();
    writer.close();
  }

  private static Node reader(String maxLag, int rows) {
    return Node.on(
        URL,
        Map.of(
            "rshare.world.max-lag",
            maxLag,
            "rshare.access.cache-rows",
            rows,
            "datasources.default.connection-timeout",
            250));
  }

  private static void store(Node node, String id) {
    ShareContents contents =
        SampleShare.of(id, MANAGEMENT).resource(ResourceType.V_SWITCH, "vsw-1").contents();
    node.unitOfWork()
        .write(
            () -> {
              node.usages().claim(MANAGEMENT, contents.usage(), Quotas.DEFAULTS);
              node.resourceShares().add(contents);
              return true;
            });
  }

  private static void change(Node node, UnaryOperator<ShareContents> change) {
    node.unitOfWork()
        .write(
            () -> {
              ShareContents before = node.resourceShares().claim(new ShareId("rs-1")).orElseThrow();
              node.resourceShares().change(before, change.apply(before));
              return true;
            });
  }

  private static int holders(Node node) {
    return node.sharedResources().holders(SWITCH).size();
  }

  @Test
  void withinTheBoundOneAnswerDoesForAll() {
    try (Node reader = reader("1h", 1_000)) {
      assertThat(holders(reader)).isEqualTo(1);

      change(writer, before -> before.withResources(List.of()));

      assertThat(holders(reader)).as("served from the cache").isEqualTo(1);
      assertThat(holders(writer)).as("at once where it was done").isZero();
    }
  }

  @Test
  void afterTheBoundTheDatabaseIsAsked() {
    try (Node reader = reader("0s", 1_000)) {
      assertThat(holders(reader)).isEqualTo(1);

      store(writer, "rs-2");
      assertThat(holders(reader)).isEqualTo(2);
      change(writer, before -> before.withResources(List.of()));
      assertThat(holders(reader)).isEqualTo(1);
      assertThat(reader.sharedResources().holders(SWITCH).getFirst().share().id().value())
          .isEqualTo("rs-2");
    }
  }

  @Test
  void whoeverChangesAShareSeesItAtOnce() {
    try (Node node = reader("1h", 1_000)) {
      assertThat(holders(node)).isEqualTo(1);
      change(node, before -> before.withResources(List.of()));
      assertThat(holders(node)).isZero();
      store(node, "rs-2");
      assertThat(holders(node)).isEqualTo(1);
    }
  }

  @Test
  void aChangeOfThisNodeBringsWhatOthersDidBefore() {
    try (Node node = reader("1h", 1_000)) {
      assertThat(holders(node)).isEqualTo(1);
      store(writer, "rs-2");
      store(node, "rs-3");
      assertThat(holders(node)).isEqualTo(3);
    }
  }

  @Test
  void withoutADatabaseNobodyGetsAnAnswerOlderThanTheBound() {
    try (Node reader = reader("0s", 1_000)) {
      assertThat(holders(reader)).isEqualTo(1);

      reader.closePool();

      assertThatThrownBy(() -> holders(reader))
          .isInstanceOfSatisfying(
              Fault.class, fault -> assertThat(fault.code()).isEqualTo(FaultCode.UNAVAILABLE));
    }
  }

  @Test
  void withoutADatabaseWhatIsKnownServesUntilTheBound() {
    try (Node reader = reader("1h", 1_000)) {
      assertThat(holders(reader)).isEqualTo(1);

      reader.closePool();

      assertThat(holders(reader)).isEqualTo(1);
    }
  }

  @Test
  void anOwnerWithMoreThanIsKeptIsAnsweredFromTheTables() throws InterruptedException {
    try (Node reader = reader("1h", 1)) {
      assertThat(holders(reader)).isEqualTo(1);

      change(writer, before -> before.withResources(List.of()));

      // The cache lets go of it on a thread of its own.
      for (int i = 0; i < 500 && holders(reader) > 0; i++) {
        Thread.sleep(10);
      }
      assertThat(holders(reader)).isZero();
    }
  }
}
