package io.rshare.bootstrap.system;

import static org.assertj.core.api.Assertions.assertThat;

import io.rshare.testkit.PersistenceInvariants;
import io.rshare.testkit.Race;
import io.rshare.testkit.SignedClient;
import io.rshare.testkit.SignedClient.Answer;
import io.rshare.testkit.SignedClient.Credentials;
import io.rshare.testkit.SqlRows;
import io.rshare.testkit.StoredRows;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;

/** 64 clients who want the same at once from several nodes, in the world {@code load.yaml}. */
record Contention(List<SignedClient> nodes) {
  private static final int CLIENTS = 64;
  private static final int TRIES = 100;
  private static final int QUOTA = 10;
  private static final Credentials NARROW = Credentials.of("TestNarrowKey", "test-load-secret");
  private static final Credentials OWNER = Credentials.of("TestLoadKey3", "test-load-secret");

  /** Shares are given out up to the quota and not beyond. */
  void giveOutTheQuotaOnce() {
    Queue<Answer> answers = race(NARROW, TestService.map("ResourceShareName", "one-of-ten"));

    assertThat(answers.stream().filter(answer -> answer.status() == 200)).hasSize(QUOTA);
    assertThat(answers.stream().filter(answer -> answer.status() != 200))
        .hasSize(CLIENTS - QUOTA)
        .extracting(answer -> answer.member("Code"))
        .containsOnly("QuotaExceeded.ResourceShare.Count");
  }

  /** A type of resource reaches a service through one share only. */
  void giveOneShareToTheService() {
    Queue<Answer> answers =
        race(
            OWNER,
            TestService.map(
                "ResourceShareName",
                "the-only-one",
                "AllowExternalTargets",
                "true",
                "Resources.1.ResourceType",
                "DeploymentSet",
                "Resources.1.ResourceId",
                "ds-1",
                "Targets.1",
                "ess.aliyuncs.com"));

    assertThat(answers.stream().filter(answer -> answer.status() == 200)).hasSize(1);
    assertThat(answers.stream().filter(answer -> answer.status() != 200))
        .hasSize(CLIENTS - 1)
        .extracting(answer -> answer.member("Code"))
        .containsOnly("NotSupport.Service.AssociateConflict");
  }

  /** What is stored after both. */
  static void check(Connection connection) throws SQLException {
    StoredRows rows = SqlRows.read(connection);
    assertThat(rows.shares()).hasSize(QUOTA + 1);
    assertThat(rows.grants()).hasSize(1);
    PersistenceInvariants.check(rows);
  }

  private Queue<Answer> race(Credentials caller, Map<String, String> parameters) {
    Queue<Answer> answers = new ConcurrentLinkedQueue<>();
    Race.of(CLIENTS, i -> answers.add(untilDecided(i, caller, parameters)));
    return answers;
  }

  /** Whoever is told that the service is busy asks again, the next node too. */
  private Answer untilDecided(int client, Credentials caller, Map<String, String> parameters) {
    for (int i = 0; i < TRIES; i++) {
      SignedClient node = nodes.get((client + i) % nodes.size());
      Answer answer = node.call(caller, "CreateResourceShare", parameters);
      if (answer.status() != 503) {
        return answer;
      }
    }
    throw new AssertionError("undecided after " + TRIES + " tries");
  }
}
