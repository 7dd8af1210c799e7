package io.rshare.bootstrap.system;

import static org.assertj.core.api.Assertions.assertThat;

import io.rshare.bootstrap.RunningService;
import io.rshare.bootstrap.ServiceOptions;
import io.rshare.domain.port.ResourceShares;
import io.rshare.domain.share.ShareContents;
import io.rshare.domain.share.ShareId;
import io.rshare.testkit.PersistenceInvariants;
import io.rshare.testkit.SignedClient.Answer;
import io.rshare.testkit.SqlRows;
import io.rshare.testkit.StoredRows;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * What was answered survives the sudden end of the process; what was not answered is not half
 * there.
 */
class CrashTest {
  private static final int ANSWERED_BEFORE_THE_END = 200;
  private static final Map<String, String> INTERNAL =
      TestService.map(
          "ResourceShareName", "inside",
          "Resources.1.ResourceType", "VSwitch",
          "Resources.1.ResourceId", "vsw-1",
          "Targets.1", "1000000000000002",
          "Targets.2", "fd-Main0002",
          "Tag.1.Key", "k");
  private static final Map<String, String> EXTERNAL =
      TestService.map(
          "ResourceShareName", "outside",
          "AllowExternalTargets", "true",
          "ResourceArns.1", "acs:vpc:cn-hangzhou:1000000000000001:vswitch/vsw-1",
          "Targets.1", "1000000000000002",
          "Targets.2", "1000000000000005",
          "Tag.1.Key", "k");

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
    List<Future<?>> clients = new ArrayList<>();
    String[] more = database.map(url -> new String[] {"--db", url}).orElse(new String[0]);

    try (var process = ServiceProcess.start(data, TestService.world("system.yaml"), more);
        var threads = Executors.newVirtualThreadPerTaskExecutor()) {
      for (int i = 0; i < 4; i++) {
        Map<String, String> share = i % 2 == 0 ? INTERNAL : EXTERNAL;
        clients.add(threads.submit(() -> createUntilItDies(process, share, answered, enough)));
      }
      assertThat(enough.await(2, TimeUnit.MINUTES)).isTrue();
      process.kill();
      for (Future<?> client : clients) {
        client.get();
      }
    }

    assertThat(answered).hasSizeGreaterThanOrEqualTo(ANSWERED_BEFORE_THE_END);
    try (var service = restart(data, database)) {
      ResourceShares shares = service.bean(ResourceShares.class);
      StoredRows rows = rows(service);
      List<String> stored = rows.shares().stream().map(StoredRows.ShareRow::shareId).toList();
      assertThat(stored).containsAll(answered);
      for (String id : stored) {
        isWhole(shares.find(new ShareId(id)).orElseThrow());
      }
      PersistenceInvariants.check(rows);
    }
  }

  private static void createUntilItDies(
      ServiceProcess process,
      Map<String, String> share,
      Queue<String> answered,
      CountDownLatch enough) {
    while (process.isAlive()) {
      Answer answer;
      try {
        answer = process.client().call(TestService.MANAGER, "CreateResourceShare", share);
      } catch (UncheckedIOException e) {
        // The process is gone in the middle of a call, which is what this is about.
        assertThat(enough.getCount()).as(e.toString()).isZero();
        return;
      }
      assertThat(answer.status()).as(answer.body()).isEqualTo(200);
      answered.add(answer.member("ResourceShareId"));
      enough.countDown();
    }
  }

  private static void isWhole(ShareContents contents) {
    boolean external = contents.share().allowExternalTargets();
    assertThat(contents.resources()).hasSize(1);
    assertThat(contents.targets()).hasSize(2);
    assertThat(contents.permissions()).hasSize(1);
    assertThat(contents.tags()).hasSize(1);
    assertThat(contents.invitations()).hasSize(external ? 1 : 0);
  }

  private static RunningService restart(Path data, Optional<String> database) {
    return RunningService.start(
        new ServiceOptions("127.0.0.1", 0, data, database, Optional.empty(), false));
  }

  private static StoredRows rows(RunningService service) throws SQLException {
    try (Connection connection = TestService.pool(service).getConnection()) {
      return SqlRows.read(connection);
    }
  }
}
