package io.rshare.bootstrap.system;

import io.rshare.testkit.mysql.MySqlDatabase;
import io.rshare.testkit.mysql.NeedsMySql;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The whole service on MySQL; {@code ./rshare test} says which, or that there is none. */
@NeedsMySql
@SuppressWarnings("NullAway.Init")
class MySqlSystemTest {
  private MySqlDatabase database;

  @BeforeEach
  void create() {
    database = MySqlDatabase.create();
  }

  @AfterEach
  void drop() {
    database.close();
  }

  @Test
  void everyAnsweredWriteIsThereAfterSigkillOfTheService(@TempDir Path data) throws Exception {
    CrashTest.assertThatNothingAnsweredIsLost(data, Optional.of(database.url()));
  }

  @Test
  void stepsOfLifeCyclesAreTakenOnceAfterSigkillOfTheService(@TempDir Path data) throws Exception {
    LifecycleCrashTest.assertThatStepsAreTakenOnce(data, Optional.of(database.url()));
  }

  @Test
  void twoNodesGiveOutOneQuotaAndOneShareToAService() throws SQLException {
    try (var one = TestService.startOn(database.url(), "load.yaml");
        var other = TestService.startOn(database.url(), "load.yaml")) {
      var contention = new Contention(List.of(one.client, other.client));
      contention.giveOutTheQuotaOnce();
      contention.giveOneShareToTheService();
      try (Connection connection = one.pool().getConnection()) {
        Contention.check(connection);
      }
    }
  }

  @Test
  void manyCallersOnFewSharesLeaveOnlyWhatFitsTogether() throws Exception {
    try (var stage = new Stage(Map.of(), Optional.of(database.url()))) {
      WorkloadTest.runOn(stage);
    }
  }
}
