package io.rshare.http;

import static org.assertj.core.api.Assertions.assertThat;

import io.rshare.domain.fault.FaultCode;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class FaultStatusTest {
  @ParameterizedTest
  @EnumSource(FaultCode.class)
  void everyCodeHasAnErrorStatus(FaultCode code) {
    assertThat(FaultStatus.of(code)).isBetween(400, 503);
  }

  @ParameterizedTest
  @CsvSource({
    "SHARE_NAME_MISSING, 400",
    "NO_PERMISSION, 403",
    "PERMISSION_MISSING, 404",
    "METHOD_UNSUPPORTED, 405",
    "SHARE_WITH_YOURSELF, 409",
    "SHARE_QUOTA_EXCEEDED, 409",
    "BODY_TOO_LARGE, 413",
    "EXPECTATION_FAILED, 417",
    "THROTTLED, 400",
    "INTERNAL_ERROR, 500",
    "UNAVAILABLE, 503"
  })
  void statusIsTheDocumentedOne(FaultCode code, int status) {
    assertThat(FaultStatus.of(code)).isEqualTo(status);
  }
}
