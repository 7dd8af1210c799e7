package io.rshare.persistence.upgrade;

import io.rshare.testkit.mysql.MySqlDatabase;
import io.rshare.testkit.mysql.NeedsMySql;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@NeedsMySql
@SuppressWarnings("NullAway.Init")
class MySqlUpgradeTest {
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
  void everyReleasedVersionComesToTheNewestOneWithItsData() throws Exception {
    Upgrade.fillEveryVersion(database.url());
    Upgrade.assertThatNothingIsLost(database.url());
    Upgrade.assertThatTheNewestIsThere(database.url());
  }
}
