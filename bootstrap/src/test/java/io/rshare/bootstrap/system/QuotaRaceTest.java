package io.rshare.bootstrap.system;

import static org.assertj.core.api.Assertions.assertThat;

import io.rshare.domain.account.AccountId;
import io.rshare.domain.port.Usages;
import io.rshare.domain.quota.Usage;
import io.rshare.testkit.SignedClient.Answer;
import io.rshare.testkit.SignedClient.Credentials;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Quotas are exact however many ask at once. */
@SuppressWarnings("NullAway.Init")
class QuotaRaceTest {
  private static final Credentials RACER = Credentials.of("TestRacerKey", "test-racer-secret");
  private static final AccountId ACCOUNT = new AccountId("1000000000000010");

  private TestService service;

  @BeforeEach
  void start() {
    service = TestService.start("system.yaml");
  }

  @AfterEach
  void stop() {
    service.close();
  }

  @Test
  void tenSharesOfSixtyFourAtOnce() throws Exception {
    List<Answer> answers = race("ResourceShareName", "test");

    assertThat(answers.stream().filter(answer -> answer.status() == 200)).hasSize(10);
    assertThat(answers.stream().filter(answer -> answer.status() != 200))
        .hasSize(54)
        .allSatisfy(
            answer -> {
              assertThat(answer.status()).isEqualTo(409);
              assertThat(answer.member("Code")).isEqualTo("QuotaExceeded.ResourceShare.Count");
            });
    assertThat(usage()).isEqualTo(new Usage(10, 0, 0));
    assertThat(rows("resource_share")).isEqualTo(10);
  }

  @Test
  void tenSharedResourcesOfSixtyFourRequestsForTwo() throws Exception {
    List<Answer> answers =
        race(
            "ResourceShareName", "test",
            "Resources.1.ResourceType", "VSwitch",
            "Resources.1.ResourceId", "vsw-1",
            "Resources.2.ResourceType", "VSwitch",
            "Resources.2.ResourceId", "vsw-2");

    assertThat(answers.stream().filter(answer -> answer.status() == 200)).hasSize(5);
    assertThat(answers.stream().filter(answer -> answer.status() != 200))
        .allSatisfy(
            answer ->
                assertThat(answer.member("Code")).isEqualTo("QuotaExceeded.SharedResource.Count"));
    assertThat(usage()).isEqualTo(new Usage(5, 10, 0));
    assertThat(rows("resource_share")).isEqualTo(5);
    assertThat(rows("share_resource")).isEqualTo(10);
  }

  private List<Answer> race(String... parameters) throws InterruptedException, ExecutionException {
    var start = new CountDownLatch(1);
    try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
      List<Future<Answer>> running = new ArrayList<>();
      for (int i = 0; i < 64; i++) {
        running.add(
            threads.submit(
                () -> {
                  start.await();
                  return service.create(RACER, parameters);
                }));
      }
      start.countDown();
      List<Answer> answers = new ArrayList<>();
      for (Future<Answer> answer : running) {
        answers.add(answer.get());
      }
      return answers;
    }
  }

  private Usage usage() {
    return service.service.bean(Usages.class).of(ACCOUNT);
  }

  private int rows(String table) throws SQLException {
    try (Connection connection = service.pool().getConnection();
        Statement statement = connection.createStatement();
        ResultSet rows = statement.executeQuery("select count(*) from " + table)) {
      rows.next();
      return rows.getInt(1);
    }
  }
}
