package io.rshare.testkit.mysql;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MySqlVersionTest {
  @ParameterizedTest
  @CsvSource({
    "9.7.4-2, (Debian), false",
    "8.4.3, MySQL Community Server - GPL, false",
    "8.0.40-0ubuntu0.24.04.1, (Ubuntu), false"
  })
  void isMySql(String version, String comment, boolean aria) {
    assertThat(new MySqlVersion(version, comment, aria).isMySql()).isTrue();
  }

  @ParameterizedTest
  @CsvSource({
    "10.11.6-MariaDB-0+deb12u1, Debian 12, false",
    "5.5.5-10.11.6-MariaDB, mariadb.org binary distribution, false",
    "8.4.0, mariadb.org binary distribution, false",
    "8.4.0, whatever it was told to say, true",
    "8.0.11-TiDB-v8.5.0, TiDB Server, false",
    "5.7.44, MySQL Community Server (GPL), false"
  })
  void isAnother(String version, String comment, boolean aria) {
    assertThat(new MySqlVersion(version, comment, aria).isMySql()).isFalse();
  }
}
