package io.rshare.http.signature;

import static org.assertj.core.api.Assertions.assertThat;

import io.rshare.http.wire.Headers;
import org.junit.jupiter.api.Test;

class SignedHeadersTest {
  private static final Headers HEADERS =
      Headers.of("Host", "h", "X-Acs-Date", "d", "X-Acs-Action", " a ", "Accept", "x");

  @Test
  void acceptsListsThatCoverAllAcsHeaders() {
    assertThat(SignedHeaders.cover("host;x-acs-action;x-acs-date", HEADERS)).isTrue();
    assertThat(SignedHeaders.cover("x-acs-action;x-acs-date", HEADERS)).isTrue();
  }

  @Test
  void refusesListsThatLeaveOneOut() {
    assertThat(SignedHeaders.cover("host;x-acs-action", HEADERS)).isFalse();
    assertThat(SignedHeaders.cover("", HEADERS)).isFalse();
  }

  @Test
  void refusesListsOutOfOrderOrWithRepetitions() {
    assertThat(SignedHeaders.cover("x-acs-date;x-acs-action", HEADERS)).isFalse();
    assertThat(SignedHeaders.cover("x-acs-action;x-acs-action;x-acs-date", HEADERS)).isFalse();
    assertThat(SignedHeaders.cover("X-Acs-Action;x-acs-date", HEADERS)).isFalse();
    assertThat(SignedHeaders.cover("x-acs-action;x-acs-date;", HEADERS)).isFalse();
  }

  @Test
  void refusesListedHeadersThatAreAbsentOrCameTwice() {
    assertThat(SignedHeaders.cover("nothing;x-acs-action;x-acs-date", HEADERS)).isFalse();
    var twice = Headers.of("x-acs-date", "a", "X-ACS-Date", "b");
    assertThat(SignedHeaders.cover("x-acs-date", twice)).isFalse();
  }

  @Test
  void writesTrimmedValuesInTheOrderOfTheList() {
    var out = new StringBuilder();
    SignedHeaders.canonical("host;x-acs-action", HEADERS, out);
    assertThat(out.toString()).isEqualTo("host:h\nx-acs-action:a\n");
  }
}
