package io.rshare.testkit.contract;

import static org.assertj.core.api.Assertions.assertThat;

import io.rshare.domain.port.ServiceKeys.Purpose;
import java.util.HexFormat;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

abstract class ServiceKeysContract extends PortContract {
  private byte[] key(Purpose purpose) {
    return persistence().serviceKeys().key(purpose);
  }

  @ParameterizedTest
  @EnumSource
  void isLongAndAlwaysTheSame(Purpose purpose) {
    byte[] key = key(purpose);

    assertThat(key).hasSize(32).isNotEqualTo(new byte[32]);
    assertThat(key(purpose)).isEqualTo(key);
  }

  @Test
  void differsByPurpose() {
    assertThat(Stream.of(Purpose.values()).map(p -> HexFormat.of().formatHex(key(p))))
        .doesNotHaveDuplicates();
  }

  @Test
  void cannotBeChangedFromOutside() {
    byte[] key = key(Purpose.PAGE_TOKENS);
    key[0]++;

    assertThat(key(Purpose.PAGE_TOKENS)).isNotEqualTo(key);
  }
}
