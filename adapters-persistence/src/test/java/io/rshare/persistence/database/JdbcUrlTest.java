package io.rshare.persistence.database;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class JdbcUrlTest {
  private static String completed(String url) {
    return new JdbcUrl(url).completed();
  }

  @Test
  void makesH2SpeakMySqlInUtcAndWriteAtOnce() {
    assertThat(completed("jdbc:h2:file:./data/rshare"))
        .startsWith("jdbc:h2:file:./data/rshare;MODE=MySQL;")
        .contains(";WRITE_DELAY=0", ";TIME ZONE=UTC", ";LOCK_TIMEOUT=");
  }

  @Test
  void keepsWhatTheUserSetForH2() {
    assertThat(completed("jdbc:h2:mem:x;lock_timeout=5;"))
        .startsWith("jdbc:h2:mem:x;lock_timeout=5;MODE=MySQL")
        .doesNotContain("LOCK_TIMEOUT")
        .doesNotContain(";;");
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
  void leavesOtherDatabasesAlone() {
    assertThat(completed("jdbc:other:x")).isEqualTo("jdbc:other:x");
  }
}
