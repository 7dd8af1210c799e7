package io.rshare.bootstrap.system;

import static io.rshare.bootstrap.system.TestService.MANAGER;
import static org.assertj.core.api.Assertions.assertThat;

import io.rshare.application.lifecycle.DueShares;
import io.rshare.bootstrap.RunningService;
import io.rshare.bootstrap.ServiceOptions;
import io.rshare.testkit.PersistenceInvariants;
import io.rshare.testkit.SqlRows;
import io.rshare.testkit.StoredRows;
import java.nio.file.Path;
import java.sql.Connection;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A process that ends while steps of life cycles are taken: the next one takes the rest, once. */
class LifecycleCrashTest {
  private static final int DELETED_BEFORE_THE_END = 60;

  @TempDir private Path data = Path.of("replaced");

  @Test
  void whatWasDueIsDoneOnceAfterSigkill() throws Exception {
    assertThatStepsAreTakenOnce(data, Optional.empty());
  }

  /** The same on the database that {@code url} names, else on the embedded one. */
  static void assertThatStepsAreTakenOnce(Path data, Optional<String> url) throws Exception {
    var enough = new CountDownLatch(DELETED_BEFORE_THE_END);
    var environment =
        Map.of(
            "RSHARE_LIFECYCLE_SETTLING", "100ms",
            "RSHARE_LIFECYCLE_RETENTION", "200ms",
            "RSHARE_LIFECYCLE_INTERVAL", "10ms");
    try (var process =
            ServiceProcess.start(
                data,
                TestService.world("system.yaml"),
                environment,
                url.map(db -> new String[] {"--db", db}).orElse(new String[0]));
        var threads = Executors.newVirtualThreadPerTaskExecutor()) {
      for (int i = 0; i < 4; i++) {
        threads.execute(() -> liveUntilItDies(process, enough));
      }
      assertThat(enough.await(2, TimeUnit.MINUTES)).isTrue();
      process.kill();
    }

    try (var service = restart(data, url)) {
      DueShares due = service.bean(DueShares.class);
      PersistenceInvariants.check(rows(service));

      int steps = 0;
      // Twice, because what ends now is forgotten days later.
      for (int round = 0; round < 2; round++) {
        service.bean(MovableClock.class).forward(Duration.ofDays(10));
        for (int taken = due.run(); taken > 0; taken = due.run()) {
          steps += taken;
        }
      }

      StoredRows rest = rows(service);
      PersistenceInvariants.check(rest);
      assertThat(steps).isPositive();
      assertThat(rest.shares()).allMatch(share -> share.status().equals("Active"));
      assertThat(rest.resources()).allMatch(row -> row.status().equals("Associated"));
      assertThat(rest.invitations()).isEmpty();
    }
  }

  private static void liveUntilItDies(ServiceProcess process, CountDownLatch enough) {
    try {
      while (process.isAlive()) {
        String id =
            call(
                process,
                "CreateResourceShare",
                "ResourceShareName",
                "crash",
                "AllowExternalTargets",
                "true",
                "Resources.1.ResourceType",
                "VSwitch",
                "Resources.1.ResourceId",
                "vsw-1",
                "Targets.1",
                "1000000000000005",
                "Targets.2",
                "fd-Main0002");
        call(
            process,
            "AssociateResourceShare",
            "ResourceShareId",
            id,
            "Resources.1.ResourceType",
            "Image",
            "Resources.1.ResourceId",
            "m-1");
        // Refused while the share is busy; tried until it is not.
        while (call(process, "DeleteResourceShare", "ResourceShareId", id).isEmpty()) {
          Thread.onSpinWait();
        }
        enough.countDown();
      }
    } catch (RuntimeException e) {
      // The process is gone in the middle of a call, which is what this is about.
      assertThat(process.isAlive() && enough.getCount() > 0).as(e.toString()).isFalse();
    }
  }

  /** The id the answer names, else that of the call; empty if it was refused. */
  private static String call(ServiceProcess process, String operation, String... parameters) {
    var answer = process.client().call(MANAGER, operation, TestService.map(parameters));
    if (answer.status() == 200) {
      return answer.member("ResourceShareId").isEmpty()
          ? answer.member("RequestId")
          : answer.member("ResourceShareId");
    }
    return "";
  }

  private static RunningService restart(Path data, Optional<String> url) {
    return RunningService.start(
        new ServiceOptions("127.0.0.1", 0, data, url, Optional.empty(), false),
        new HashMap<>(Map.of("test.clock", "true", "rshare.lifecycle.interval", "10h")));
  }

  private static StoredRows rows(RunningService service) throws Exception {
    try (Connection connection = TestService.pool(service).getConnection()) {
      return SqlRows.read(connection);
    }
  }
}
