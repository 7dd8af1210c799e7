package io.rshare.http;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class FailureBudgetsTest {
  private static final long SECOND = 1_000_000_000L;
  private final FailureBudgets budgets = new FailureBudgets(3);

  @Test
  void aSourceHasItsBudgetAndAFailureMoreEachSecond() {
    for (int i = 0; i < 3; i++) {
      assertThat(budgets.spend("192.0.2.1", 0)).isTrue();
    }
    assertThat(budgets.spend("192.0.2.1", 0)).isFalse();
    assertThat(budgets.spend("192.0.2.1", SECOND - 1)).isFalse();
    assertThat(budgets.spend("192.0.2.1", SECOND)).isTrue();
    assertThat(budgets.spend("192.0.2.1", SECOND)).isFalse();
    assertThat(budgets.spend("192.0.2.1", 100 * SECOND)).isTrue();
  }

  @Test
  void sourcesDoNotShareABudget() {
    for (int i = 0; i < 10; i++) {
      budgets.spend("192.0.2.1", 0);
    }
    assertThat(budgets.spend("192.0.2.2", 0)).isTrue();
  }

  @Test
  void anIpv6NetworkIsOneSource() {
    for (int i = 0; i < 3; i++) {
      assertThat(budgets.spend("2001:db8:0:1:0:0:0:" + i, 0)).isTrue();
    }
    assertThat(budgets.spend("2001:db8:0:1:ffff:0:0:1", 0)).isFalse();
    assertThat(budgets.spend("2001:db8:0:2:0:0:0:1", 0)).isTrue();
  }

  @Test
  void howManySourcesAreKnownIsBounded() {
    for (int i = 0; i < 20_000; i++) {
      budgets.spend("10.0." + i / 256 + "." + i % 256, 0);
    }
    assertThat(budgets.sources()).isEqualTo(10_000);
  }
}
