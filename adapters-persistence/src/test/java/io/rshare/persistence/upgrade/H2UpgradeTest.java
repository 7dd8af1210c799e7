package io.rshare.persistence.upgrade;

import org.junit.jupiter.api.Test;

class H2UpgradeTest {
  @Test
  void everyReleasedVersionComesToTheNewestOneWithItsData() throws Exception {
    Upgrade.assertThatNothingIsLost(
        "jdbc:h2:mem:upgrade;MODE=MySQL;DATABASE_TO_LOWER=TRUE;CASE_INSENSITIVE_IDENTIFIERS=TRUE"
            + ";DB_CLOSE_DELAY=-1;TIME ZONE=UTC;USER=sa;PASSWORD=");
  }
}
