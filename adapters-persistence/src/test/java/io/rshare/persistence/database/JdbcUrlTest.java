package io.rshare.persistence.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

class JdbcUrlTest {
  private static String completed(String url) {
    return new JdbcUrl(url).completed();
  }

  @Test
  void hasSqliteWriteToTheDiskBeforeItAnswers() {
    assertThat(completed("jdbc:sqlite:./data/rshare.db"))
        .startsWith("jdbc:sqlite:./data/rshare.db?journal_mode=WAL&synchronous=FULL&")
        .contains("&busy_timeout=2000");
  }

  @Test
  void keepsWhatTheUserSetForSqlite() {
    assertThat(completed("jdbc:sqlite:x?synchronous=EXTRA&"))
        .startsWith("jdbc:sqlite:x?synchronous=EXTRA&journal_mode=WAL&")
        .doesNotContain("FULL")
        .doesNotContain("&&");
  }

  @Test
  void addsTheFirstOptionOfMySqlAfterAQuestionMark() {
    assertThat(completed("jdbc:mysql://db:3306/rshare"))
        .startsWith("jdbc:mysql://db:3306/rshare?useServerPrepStmts=true&")
        .contains("&connectionTimeZone=UTC&", "&rewriteBatchedStatements=true&");
  }

  @Test
  void neverLetsTheDriverGuessWhetherATransactionIsOpen() {
    assertThat(completed("jdbc:mysql://db/rshare")).doesNotContain("useLocalTransactionState");
  }

  @Test
  void waitsShorterForALockThanForTheServer() {
    assertThat(completed("jdbc:mysql://db/rshare"))
        .contains(
            "&sessionVariables=innodb_lock_wait_timeout=2,max_execution_time=8000&",
            "&socketTimeout=10000");
    assertThat(completed("jdbc:mysql://db/rshare?sessionVariables=innodb_lock_wait_timeout=7"))
        .containsOnlyOnce("innodb_lock_wait_timeout");
  }

  @Test
  void keepsWhatTheUserSetForMySql() {
    assertThat(completed("jdbc:mysql://db/rshare?sslMode=DISABLED&socketTimeout=60000"))
        .startsWith("jdbc:mysql://db/rshare?sslMode=DISABLED&socketTimeout=60000&use")
        .containsOnlyOnce("socketTimeout");
  }

  @Test
  void doesNotTakeTheEndOfAnOptionForTheOption() {
    assertThat(completed("jdbc:mysql://db/rshare?myconnectTimeout=1"))
        .contains("&connectTimeout=2000");
  }

  @Test
  void knowsNoOtherDatabases() {
    assertThatThrownBy(() -> completed("jdbc:other:secret"))
        .hasMessage("the URL of a database begins with jdbc:mysql: or jdbc:sqlite:");
  }
}
