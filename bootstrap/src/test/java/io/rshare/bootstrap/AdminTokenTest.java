package io.rshare.bootstrap;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class AdminTokenTest {
  @ParameterizedTest
  @ValueSource(strings = {"", " "})
  void anEmptyVariableIsNone(String value) {
    assertThat(AdminToken.configured(Map.of("RSHARE_ADMIN_TOKEN", value))).isEmpty();
  }

  @Test
  void theVariableIsTheToken() {
    assertThat(AdminToken.configured(Map.of())).isEmpty();
    assertThat(AdminToken.configured(Map.of("RSHARE_ADMIN_TOKEN", "known"))).contains("known");
  }
}
