package io.rshare.bootstrap.system;

import static org.assertj.core.api.Assertions.assertThat;

import io.rshare.domain.account.AccountId;
import io.rshare.domain.port.Usages;
import io.rshare.domain.quota.Usage;
import io.rshare.testkit.Race;
import io.rshare.testkit.SignedClient.Answer;
import io.rshare.testkit.SignedClient.Credentials;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Map;
import java.util.Optional;
import java.util.Queue;
import java.util.UUID;
import java.util.concurrent.ConcurrentLinkedQueue;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfEnvironmentVariable;
import org.junit.jupiter.api.io.TempDir;

/** The whole service on MySQL; {@code ./rshare test} says which, or that there is none. */
@EnabledIfEnvironmentVariable(
    named = "RSHARE_TEST_MYSQL_URL",
    matches = ".+",
    disabledReason = "no MySQL is named; './rshare test' names the one of './rshare mysql'")
@SuppressWarnings("NullAway.Init")
class MySqlSystemTest {
  private static final String SERVER = System.getenv().getOrDefault("RSHARE_TEST_MYSQL_URL", "");
  private static final Credentials RACER = Credentials.of("TestRacerKey", "test-racer-secret");

  private final String database = "rshare_test_" + UUID.randomUUID().toString().substring(0, 8);
  private final String url = SERVER.replaceFirst("^(jdbc:mysql://[^/]+/)[^?]*", "$1" + database);

  @BeforeEach
  void create() throws SQLException {
    run("CREATE DATABASE " + database);
  }

  @AfterEach
  void drop() throws SQLException {
    run("DROP DATABASE " + database);
  }

  @Test
  void everyAnsweredShareIsWholeAfterSigkillOfTheService(@TempDir Path data) throws Exception {
    CrashTest.assertThatNothingAnsweredIsLost(data, Optional.of(url));
  }

  @Test
  void twoNodesGiveOutOneQuota() throws SQLException {
    try (var one = TestService.startOn(url, "system.yaml");
        var other = TestService.startOn(url, "system.yaml")) {
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
    }
  }

  @Test
  void manyCallersOnFewSharesLeaveOnlyWhatFitsTogether() throws Exception {
    try (var stage = new Stage(Map.of(), Optional.of(url))) {
      WorkloadTest.runOn(stage);
    }
  }

  private static void run(String statement) throws SQLException {
    try (Connection connection = DriverManager.getConnection(SERVER);
        Statement prepared = connection.createStatement()) {
      prepared.execute(statement);
    }
  }
}
