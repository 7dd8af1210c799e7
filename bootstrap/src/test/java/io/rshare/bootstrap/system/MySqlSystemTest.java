package io.rshare.bootstrap.system;

import static org.assertj.core.api.Assertions.assertThat;

import io.rshare.domain.account.AccountId;
import io.rshare.domain.port.Usages;
import io.rshare.domain.quota.Usage;
import io.rshare.testkit.PersistenceInvariants;
import io.rshare.testkit.Race;
import io.rshare.testkit.SignedClient.Answer;
import io.rshare.testkit.SignedClient.Credentials;
import io.rshare.testkit.SqlRows;
import io.rshare.testkit.mysql.MySqlDatabase;
import io.rshare.testkit.mysql.NeedsMySql;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Map;
import java.util.Optional;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The whole service on MySQL; {@code ./rshare test} says which, or that there is none. */
@NeedsMySql
@SuppressWarnings("NullAway.Init")
class MySqlSystemTest {
  private static final Credentials RACER = Credentials.of("TestRacerKey", "test-racer-secret");

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
  void twoNodesGiveOutOneQuota() throws SQLException {
    try (var one = TestService.startOn(database.url(), "system.yaml");
        var other = TestService.startOn(database.url(), "system.yaml")) {
      Queue<Answer> answers = new ConcurrentLinkedQueue<>();
      Race.of(
          64,
          i -> answers.add((i % 2 == 0 ? one : other).create(RACER, "ResourceShareName", "test")));

      assertThat(answers.stream().filter(answer -> answer.status() == 200)).hasSize(10);
      assertThat(answers.stream().filter(answer -> answer.status() != 200))
          .hasSize(54)
          .extracting(answer -> answer.member("Code"))
          .containsOnly("QuotaExceeded.ResourceShare.Count");
      assertThat(other.service.bean(Usages.class).of(new AccountId("1000000000000010")))
          .isEqualTo(new Usage(10, 0, 0));
      try (Connection connection = one.pool().getConnection()) {
        PersistenceInvariants.check(SqlRows.read(connection));
      }
    }
  }

  @Test
  void manyCallersOnFewSharesLeaveOnlyWhatFitsTogether() throws Exception {
    try (var stage = new Stage(Map.of(), Optional.of(database.url()))) {
      WorkloadTest.runOn(stage, "jdbc");
    }
  }
}
