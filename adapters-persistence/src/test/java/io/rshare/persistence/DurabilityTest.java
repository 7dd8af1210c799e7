package io.rshare.persistence;

import static io.rshare.testkit.SampleWorld.MANAGEMENT;
import static io.rshare.testkit.SampleWorld.OUTSIDER;
import static org.assertj.core.api.Assertions.assertThat;

import io.rshare.domain.quota.Quotas;
import io.rshare.domain.quota.Usage;
import io.rshare.domain.resource.ResourceType;
import io.rshare.domain.share.ShareContents;
import io.rshare.testkit.PersistenceInvariants;
import io.rshare.testkit.SampleShare;
import io.rshare.testkit.SampleWorld;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DurabilityTest {
  private static final ShareContents SHARE =
      SampleShare.of("rs-1", MANAGEMENT)
          .resource(ResourceType.V_SWITCH, "vsw-1")
          .invite("i-1", OUTSIDER)
          .tag("stage", "test")
          .contents();

  @TempDir Path folder;

  private Node open(String file) {
    return Node.on("jdbc:sqlite:" + folder.resolve(file));
  }

  private static void fill(Node node) {
    node.worlds().replace(SampleWorld.world(), "sample");
    node.unitOfWork()
        .write(
            () -> {
              node.usages().claim(MANAGEMENT, SHARE.usage(), Quotas.DEFAULTS);
              node.resourceShares().add(SHARE);
              return true;
            });
  }

  private void assertEverythingIsThere(String file) {
    try (Node node = open(file)) {
      assertThat(node.resourceShares().find(SHARE.share().id())).contains(SHARE);
      assertThat(node.usages().of(MANAGEMENT)).isEqualTo(new Usage(1, 1, 1));
      assertThat(node.worlds().digest()).contains("sample");
      assertThat(node.identities().accessKey(SampleWorld.ALICE_KEY.id()))
          .contains(SampleWorld.ALICE_KEY);
      PersistenceInvariants.check(node.rows());
    }
  }

  @Test
  void everythingIsThereAfterARestart() {
    try (Node node = open("db")) {
      fill(node);
    }
    assertEverythingIsThere("db");
  }

  @Test
  void everythingIsThereAfterACrash() throws IOException {
    try (Node node = open("db")) {
      fill(node);
      // As they lie there, before anybody tidies up.
      Files.copy(folder.resolve("db"), folder.resolve("copy"));
      Files.copy(folder.resolve("db-wal"), folder.resolve("copy-wal"));
    }
    assertEverythingIsThere("copy");
  }
}
