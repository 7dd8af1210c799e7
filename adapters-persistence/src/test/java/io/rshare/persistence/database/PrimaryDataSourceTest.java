package io.rshare.persistence.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.sql.SQLTransientConnectionException;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PrimaryDataSourceTest {
  @ParameterizedTest
  @ValueSource(
      strings = {
        "jdbc:sqlite:one,two",
        "jdbc:mysql://db:3306/rshare?user=a,b",
        "jdbc:mysql:loadbalance://one,two/rshare",
        "jdbc:mysql://address=(host=one)(port=1),two/rshare"
      })
  void leavesToTheDriverWhatIsNoPlainListOfServers(String url) {
    assertThat(PrimaryDataSource.of(url, Duration.ZERO)).isEmpty();
  }

  @Test
  void saysThatNoServerTakesWrites() {
    var nobody = "jdbc:mysql://127.0.0.1:1,127.0.0.1:2/rshare?connectTimeout=200";

    assertThatThrownBy(
            () -> PrimaryDataSource.of(nobody, Duration.ZERO).orElseThrow().getConnection())
        .isInstanceOf(SQLTransientConnectionException.class)
        .hasMessage("none of 2 servers takes writes")
        .hasCauseInstanceOf(Exception.class);
  }
}
