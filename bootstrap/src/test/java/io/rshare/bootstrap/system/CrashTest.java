package io.rshare.bootstrap.system;

import static org.assertj.core.api.Assertions.assertThat;

import io.rshare.bootstrap.RunningService;
import io.rshare.bootstrap.ServiceOptions;
import io.rshare.domain.account.AccountId;
import io.rshare.domain.port.ResourceShares;
import io.rshare.domain.port.Usages;
import io.rshare.domain.share.ShareContents;
import io.rshare.domain.share.ShareId;
import io.rshare.testkit.SignedClient.Answer;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * What was answered survives the sudden end of the process; what was not answered is not half
 * there.
 */
class CrashTest {
  private static final int ANSWERED_BEFORE_THE_END = 200;
  private static final AccountId MANAGER = new AccountId("1000000000000001");

  @TempDir private Path data = Path.of("replaced");

  @Test
  void everyAnsweredShareIsWholeAfterSigkill() throws Exception {
    assertThatNothingAnsweredIsLost(data, Optional.empty());
  }

  /** Kills a service with its files in {@code data} on a database that is empty. */
  static void assertThatNothingAnsweredIsLost(Path data, Optional<String> database)
      throws Exception {
    Queue<String> answered = new ConcurrentLinkedQueue<>();
    var enough = new CountDownLatch(ANSWERED_BEFORE_THE_END);
    String[] more = database.map(url -> new String[] {"--db", url}).orElse(new String[0]);

    try (var process = ServiceProcess.start(data, TestService.world("system.yaml"), more);
        var threads = Executors.newVirtualThreadPerTaskExecutor()) {
      for (int i = 0; i < 4; i++) {
        threads.execute(() -> createUntilItDies(process, answered, enough));
      }
      assertThat(enough.await(2, TimeUnit.MINUTES)).isTrue();
      process.kill();
    }

    assertThat(answered).hasSizeGreaterThanOrEqualTo(ANSWERED_BEFORE_THE_END);
    try (var service = restart(data, database)) {
      ResourceShares shares = service.bean(ResourceShares.class);
      for (String id : answered) {
        assertThat(shares.find(new ShareId(id)))
            .as("answered share " + id)
            .hasValueSatisfying(CrashTest::isWhole);
      }
      List<String> stored = storedShares(service);
      assertThat(stored).containsAll(answered);
      for (String id : stored) {
        isWhole(shares.find(new ShareId(id)).orElseThrow());
      }
      assertThat(service.bean(Usages.class).of(MANAGER).resourceShares()).isEqualTo(stored.size());
    }
  }

  private static void createUntilItDies(
      ServiceProcess process, Queue<String> answered, CountDownLatch enough) {
    try {
      while (process.isAlive()) {
        Answer answer =
            process
                .client()
                .call(
                    TestService.MANAGER,
                    "CreateResourceShare",
                    TestService.map(
                        "ResourceShareName", "crash",
                        "Resources.1.ResourceType", "VSwitch",
                        "Resources.1.ResourceId", "vsw-1",
                        "Targets.1", "1000000000000002",
                        "Targets.2", "fd-Main0002",
                        "Tag.1.Key", "k"));
        if (answer.status() == 200) {
          answered.add(answer.member("ResourceShareId"));
          enough.countDown();
        }
      }
    } catch (RuntimeException e) {
      // The process is gone in the middle of a call, which is what this is about.
      assertThat(process.isAlive() && enough.getCount() > 0).as(e.toString()).isFalse();
    }
  }

  private static void isWhole(ShareContents contents) {
    assertThat(contents.resources()).hasSize(1);
    assertThat(contents.targets()).hasSize(2);
    assertThat(contents.permissions()).hasSize(1);
    assertThat(contents.tags()).hasSize(1);
  }

  private static RunningService restart(Path data, Optional<String> database) {
    return RunningService.start(
        new ServiceOptions("127.0.0.1", 0, data, database, Optional.empty(), false));
  }

  private static List<String> storedShares(RunningService service) throws SQLException {
    List<String> ids = new ArrayList<>();
    try (Connection connection = TestService.pool(service).getConnection();
        Statement statement = connection.createStatement();
        ResultSet rows = statement.executeQuery("select share_id from resource_share")) {
      while (rows.next()) {
        ids.add(rows.getString(1));
      }
    }
    return ids;
  }
}
