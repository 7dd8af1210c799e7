package io.rshare.http.wire;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MomentsTest {
  @ParameterizedTest
  @CsvSource({
    "2026-01-31T08:09:10Z, 2026-01-31T08:09:10.000Z",
    "2026-01-31T08:09:10.020999Z, 2026-01-31T08:09:10.020Z",
    "2026-01-31T08:09:10.999999999Z, 2026-01-31T08:09:10.999Z",
    "1970-01-01T00:00:00Z, 1970-01-01T00:00:00.000Z",
    "1969-12-31T23:59:59.5Z, 1969-12-31T23:59:59.500Z"
  })
  void areWrittenWithMilliseconds(Instant moment, String text) {
    assertThat(Moments.text(moment)).isEqualTo(text);
    assertThat(Moments.text(moment.plusSeconds(60))).isNotEqualTo(text);
    assertThat(Moments.text(moment)).isEqualTo(text);
  }
}
