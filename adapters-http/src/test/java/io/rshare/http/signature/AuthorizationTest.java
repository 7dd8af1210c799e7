package io.rshare.http.signature;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class AuthorizationTest {
  private static final Authorization EXPECTED =
      new Authorization("ACS3-HMAC-SHA256", "ak", "host;x-acs-date", "00ff");

  @ParameterizedTest
  @ValueSource(
      strings = {
        "ACS3-HMAC-SHA256 Credential=ak,SignedHeaders=host;x-acs-date,Signature=00ff",
        "ACS3-HMAC-SHA256 Credential=ak,Signature=00ff,SignedHeaders=host;x-acs-date",
        "  ACS3-HMAC-SHA256   Signature = 00ff , SignedHeaders = host;x-acs-date,Credential= ak ",
        "ACS3-HMAC-SHA256 Other=1,Credential=ak,,SignedHeaders=host;x-acs-date,Signature=00ff,",
        "ACS3-HMAC-SHA256 Credential=ak,SignedHeaders=host;x-acs-date,Signature=00ff,Signature=1"
      })
  void readsThePartsInAnyOrder(String header) {
    assertThat(Authorization.parse(header)).isEqualTo(EXPECTED);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"", " ", "ACS3-HMAC-SHA256", "ACS3-X =,=,==", "ACS3-X Signature", ",", "="})
  void leavesEmptyWhatIsMissing(String header) {
    Authorization read = Authorization.parse(header);
    assertThat(read.credential()).isEmpty();
    assertThat(read.signature()).isEmpty();
    assertThat(read.signedHeaders()).isEmpty();
  }

  @Test
  void splitsAtTheFirstEqualsSign() {
    assertThat(Authorization.parse("A Credential=a=b").credential()).isEqualTo("a=b");
  }

  @Test
  void tellsSchemesApart() {
    assertThat(Authorization.isOf("ACS3-", "ACS3-RSA-SHA256 x")).isTrue();
    assertThat(Authorization.isOf("ACS3-", "Bearer ACS3-")).isFalse();
    assertThat(Authorization.isOf("ACS3-", "")).isFalse();
  }
}
