package io.rshare.persistence.world;

import static io.rshare.testkit.SampleWorld.MANAGEMENT;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.rshare.domain.fault.Fault;
import io.rshare.domain.fault.FaultCode;
import io.rshare.domain.world.World;
import io.rshare.persistence.EmptyDatabase;
import io.rshare.persistence.Node;
import io.rshare.testkit.SampleWorld;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Two nodes on one database: what one changes, the other must notice. */
class FreshnessTest {
  private final String url = EmptyDatabase.url();

  private final Node writer = Node.on(url);

  @AfterEach
  void close() {
    writer.close();
  }

  /** A node that polls only when told. */
  private Node reader(String maxLag) {
    Map<String, Object> settings =
        new HashMap<>(Map.of("rshare.world.poll-interval", "1h", "rshare.world.max-lag", maxLag));
    settings.put("datasources.default.connection-timeout", 250);
    return Node.on(url, settings);
  }

  private static boolean knowsManagement(Node node) {
    return node.knownAccounts().find(MANAGEMENT).isPresent();
  }

  @Test
  void aPollBringsEverythingUpToDate() {
    writer.worlds().replace(SampleWorld.world(), "sample");
    try (Node reader = reader("1h")) {
      long epoch = reader.attachedPolicies().epoch();
      assertThat(knowsManagement(reader)).isTrue();
      assertThat(reader.attachedPolicies().of(SampleWorld.ALICE)).hasSize(2);

      writer.worlds().replace(World.EMPTY, "empty");
      assertThat(knowsManagement(reader)).as("served from the cache").isTrue();
      reader.bean(WorldEpoch.class).poll();

      assertThat(knowsManagement(reader)).isFalse();
      assertThat(reader.attachedPolicies().of(SampleWorld.ALICE)).isEmpty();
      assertThat(reader.attachedPolicies().epoch()).isNotEqualTo(epoch);
    }
  }

  @Test
  void anAnswerAskedForBeforeAChangeOfThisNodeDoesNotHideIt() {
    writer.worlds().replace(SampleWorld.world(), "sample");
    try (Node node = reader("1h")) {
      assertThat(knowsManagement(node)).isTrue();
      WorldEpoch known = node.bean(WorldEpoch.class);
      long asked = System.nanoTime();
      long old = node.attachedPolicies().epoch();

      node.worlds().replace(World.EMPTY, "empty");
      known.adopt(old, asked);

      assertThat(knowsManagement(node)).isFalse();
    }
  }

  @Test
  @Timeout(60)
  void everyNodePollsByItself() {
    writer.worlds().replace(SampleWorld.world(), "sample");
    Map<String, Object> settings =
        Map.of("rshare.world.poll-interval", "20ms", "rshare.world.max-lag", "1h");
    try (Node reader = Node.on(url, settings)) {
      assertThat(knowsManagement(reader)).isTrue();

      writer.worlds().replace(World.EMPTY, "empty");

      while (knowsManagement(reader)) {
        Thread.onSpinWait();
      }
    }
  }

  @Test
  void anOverduePollMakesTheNextQuestionAskTheDatabase() {
    writer.worlds().replace(SampleWorld.world(), "sample");
    try (Node reader = reader("0s")) {
      assertThat(knowsManagement(reader)).isTrue();

      writer.worlds().replace(World.EMPTY, "empty");

      assertThat(knowsManagement(reader)).isFalse();
    }
  }

  @Test
  void aMissThatMeetsANewEpochDropsWhatWasCached() {
    writer.worlds().replace(SampleWorld.world(), "sample");
    try (Node reader = reader("1h")) {
      assertThat(knowsManagement(reader)).isTrue();

      writer.worlds().replace(World.EMPTY, "empty");
      assertThat(reader.knownAccounts().find(SampleWorld.OUTSIDER)).isEmpty();

      assertThat(knowsManagement(reader)).isFalse();
    }
  }

  @Test
  void withoutADatabaseNobodyGetsAnAnswerOlderThanTheBound() {
    writer.worlds().replace(SampleWorld.world(), "sample");
    try (Node reader = reader("0s")) {
      assertThat(knowsManagement(reader)).isTrue();

      reader.closePool();

      assertThatThrownBy(() -> knowsManagement(reader))
          .isInstanceOfSatisfying(
              Fault.class, fault -> assertThat(fault.code()).isEqualTo(FaultCode.UNAVAILABLE));
    }
  }

  @Test
  void aPollThatFailsIsTriedAgain() {
    writer.worlds().replace(SampleWorld.world(), "sample");
    try (Node reader = reader("1h")) {
      assertThat(knowsManagement(reader)).isTrue();
      reader.closePool();

      reader.bean(WorldEpoch.class).poll();

      assertThat(knowsManagement(reader)).as("within the bound").isTrue();
    }
  }

  @Test
  void whoeverReplacesTheWorldSeesItAtOnce() {
    try (Node node = reader("1h")) {
      assertThat(knowsManagement(node)).isFalse();

      node.worlds().replace(SampleWorld.world(), "sample");

      assertThat(knowsManagement(node)).isTrue();
    }
  }
}
