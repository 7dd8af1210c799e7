package io.rshare.persistence.share;

import static io.rshare.testkit.SampleWorld.MANAGEMENT;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.rshare.domain.quota.Quota;
import io.rshare.domain.quota.Quotas;
import io.rshare.domain.quota.Usage;
import io.rshare.persistence.database.RunApart;
import java.util.Map;
import org.junit.jupiter.api.Test;

class UsageClaimTest {
  private static final Quotas FEW = new Quotas(Map.of(Quota.RESOURCE_SHARES, 3));

  private static UsageClaim claim(int shares, Quotas limits) {
    return new UsageClaim(MANAGEMENT, new Usage(shares, 0, 0), limits);
  }

  @Test
  void twoOfOneAccountAreHeldToTheLimitTogether() {
    UsageClaim both = claim(1, FEW).and(claim(1, FEW));

    assertThat(both.more()).isEqualTo(new Usage(2, 0, 0));
    assertThat(both.most(Quota.RESOURCE_SHARES)).isEqualTo(1);
    assertThat(both.most(Quota.SHARED_RESOURCES)).isEqualTo(Integer.MAX_VALUE);
  }

  @Test
  void oneThatTakesAndOneThatGivesBackDoNotGoTogether() {
    // Their sum would hide that the first may not be granted at all.
    assertThatThrownBy(() -> claim(1, FEW).and(claim(-1, FEW))).isInstanceOf(RunApart.class);
  }

  @Test
  void claimsUnderDifferentLimitsDoNotGoTogether() {
    assertThatThrownBy(() -> claim(1, FEW).and(claim(1, Quotas.DEFAULTS)))
        .isInstanceOf(RunApart.class);
  }
}
