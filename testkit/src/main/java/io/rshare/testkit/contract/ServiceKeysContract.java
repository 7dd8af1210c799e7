package io.rshare.testkit.contract;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

abstract class ServiceKeysContract extends PortContract {
  @Test
  void isLongAndAlwaysTheSame() {
    byte[] key = persistence().serviceKeys().pageTokens();

    assertThat(key).hasSize(32).isNotEqualTo(new byte[32]);
    assertThat(persistence().serviceKeys().pageTokens()).isEqualTo(key);
  }

  @Test
  void cannotBeChangedFromOutside() {
    byte[] key = persistence().serviceKeys().pageTokens();
    key[0]++;

    assertThat(persistence().serviceKeys().pageTokens()).isNotEqualTo(key);
  }
}
