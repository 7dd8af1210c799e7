package io.rshare.bootstrap.settings;

import static org.assertj.core.api.Assertions.assertThat;

import io.rshare.persistence.database.DatabaseUser;
import java.util.Map;
import org.junit.jupiter.api.Test;

class GivenDatabaseUserTest {
  @Test
  void aBlankValueCountsAsNone() {
    assertThat(GivenDatabaseUser.in(Map.of("RSHARE_DB_USER", " ", "RSHARE_DB_PASSWORD", "")))
        .isEqualTo(GivenDatabaseUser.in(Map.of()))
        .isEqualTo(new DatabaseUser("sa", ""));
  }

  @Test
  void namesTheUserOfTheEnvironmentAndDoesNotShowThePassword() {
    DatabaseUser user =
        GivenDatabaseUser.in(Map.of("RSHARE_DB_USER", "me", "RSHARE_DB_PASSWORD", "topsecret"));

    assertThat(user).isEqualTo(new DatabaseUser("me", "topsecret"));
    assertThat(user.toString()).doesNotContain("topsecret");
  }
}
