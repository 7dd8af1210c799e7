package io.rshare.persistence.database;

import static org.assertj.core.api.Assertions.assertThat;

import io.micronaut.data.connection.exceptions.ConnectionException;
import io.micronaut.data.connection.exceptions.NoConnectionException;
import io.micronaut.transaction.exceptions.TransactionSystemException;
import java.sql.BatchUpdateException;
import java.sql.SQLException;
import java.sql.SQLTimeoutException;
import java.sql.SQLTransientConnectionException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.sqlite.SQLiteErrorCode;
import org.sqlite.SQLiteException;

class TroubleTest {
  @ParameterizedTest
  @ValueSource(ints = {1213, 1205, 1180, 3101})
  void takesTheseCodesForConflicts(int code) {
    assertThat(Trouble.of(new SQLException("x", "HY000", code))).contains(Trouble.CONFLICT);
  }

  @ParameterizedTest
  @ValueSource(ints = {1040, 1053, 1317, 3024, 3032, 3100})
  void takesTheseCodesForADatabaseThatCannotBeHad(int code) {
    assertThat(Trouble.of(new SQLException("x", "HY000", code))).contains(Trouble.UNAVAILABLE);
  }

  @ParameterizedTest
  @CsvSource({
    "SQLITE_BUSY,CONFLICT",
    "SQLITE_BUSY_SNAPSHOT,CONFLICT",
    "SQLITE_FULL,UNAVAILABLE",
    "SQLITE_IOERR_FSYNC,UNAVAILABLE",
    "SQLITE_READONLY_DBMOVED,UNAVAILABLE",
    "SQLITE_CORRUPT_INDEX,UNAVAILABLE",
    "SQLITE_CONSTRAINT_PRIMARYKEY,DUPLICATE_KEY",
    "SQLITE_CONSTRAINT_UNIQUE,DUPLICATE_KEY",
    "SQLITE_CONSTRAINT_CHECK,BAD_VALUE"
  })
  void knowsWhatTheEmbeddedDatabaseSays(SQLiteErrorCode code, Trouble trouble) {
    assertThat(Trouble.of(new SQLiteException("x", code))).contains(trouble);
  }

  @ParameterizedTest
  @ValueSource(ints = {1290, 1836})
  void takesTheseCodesForAServerThatIsNoPrimaryAnyMore(int code) {
    assertThat(Trouble.of(new SQLException("x", "HY000", code))).contains(Trouble.MOVED);
  }

  @ParameterizedTest
  @CsvSource({"40001,CONFLICT", "08S01,UNAVAILABLE", "08003,UNAVAILABLE", "22001,BAD_VALUE"})
  void readsTheStateWhereItDoesNotKnowTheCode(String state, Trouble trouble) {
    assertThat(Trouble.of(new SQLException("x", state, 7))).contains(trouble);
  }

  @Test
  void takesTimeoutsAndLostConnectionsForADatabaseThatCannotBeHad() {
    assertThat(Trouble.of(new SQLTimeoutException("late"))).contains(Trouble.UNAVAILABLE);
    assertThat(Trouble.of(new SQLTransientConnectionException("pool")))
        .contains(Trouble.UNAVAILABLE);
  }

  @Test
  void takesARollbackThatFailedForADatabaseThatCannotBeHad() {
    var closed = new SQLException("Connection is closed");

    assertThat(Trouble.of(new TransactionSystemException("Could not roll back", closed)))
        .contains(Trouble.UNAVAILABLE);
  }

  @Test
  void takesAConnectionThatWasLostBeforeItWentBackForADatabaseThatCannotBeHad() {
    var closed = new SQLException("Connection is closed");

    assertThat(Trouble.of(new ConnectionException("Could not set read-only", closed)))
        .contains(Trouble.UNAVAILABLE);
    assertThat(Trouble.of(new NoConnectionException("outside of any transaction"))).isEmpty();
  }

  @Test
  void looksBehindWrappersAndIntoBatches() {
    var batch = new BatchUpdateException("batch", "HY000", 0, new int[0]);
    batch.setNextException(new SQLException("duplicate", "23000", 1062));

    assertThat(Trouble.of(new IllegalStateException(new RuntimeException(batch))))
        .contains(Trouble.DUPLICATE_KEY);
  }

  @Test
  void hasNoOpinionOnAnythingElse() {
    assertThat(Trouble.of(new IllegalArgumentException("mine"))).isEmpty();
    assertThat(Trouble.of(new SQLException("syntax", "42000", 1064))).isEmpty();
    assertThat(Trouble.of(new SQLException("no state"))).isEmpty();
  }

  @Test
  void endsOnExceptionsThatCauseEachOther() {
    var one = new RuntimeException("one");
    var other = new RuntimeException("other", one);
    one.initCause(other);

    assertThat(Trouble.of(one)).isEmpty();
  }
}
