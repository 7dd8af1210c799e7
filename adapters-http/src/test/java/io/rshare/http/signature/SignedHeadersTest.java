package io.rshare.http.signature;

import static org.assertj.core.api.Assertions.assertThat;

import io.rshare.http.wire.Headers;
import org.junit.jupiter.api.Test;

class SignedHeadersTest {
  private static final Headers HEADERS =
      Headers.of("Host", "h", "X-Acs-Date", "d", "X-Acs-Action", " a ", "Accept", "x");

  @Test
  void acceptsListsThatCoverAllAcsHeaders() {
    assertThat(SignedHeaders.cover("host;x-acs-action;x-acs-date", HEADERS, false)).isTrue();
    assertThat(SignedHeaders.cover("x-acs-action;x-acs-date", HEADERS, false)).isTrue();
  }

  @Test
  void refusesListsThatLeaveOneOut() {
    assertThat(SignedHeaders.cover("host;x-acs-action", HEADERS, false)).isFalse();
    assertThat(SignedHeaders.cover("", HEADERS, false)).isFalse();
  }

  @Test
  void refusesListsOutOfOrderOrWithRepetitions() {
    assertThat(SignedHeaders.cover("x-acs-date;x-acs-action", HEADERS, false)).isFalse();
    assertThat(SignedHeaders.cover("x-acs-action;x-acs-action;x-acs-date", HEADERS, false))
        .isFalse();
    assertThat(SignedHeaders.cover("X-Acs-Action;x-acs-date", HEADERS, false)).isFalse();
    assertThat(SignedHeaders.cover("x-acs-action;x-acs-date;", HEADERS, false)).isFalse();
  }

  @Test
  void refusesListedHeadersThatAreAbsentOrCameTwice() {
    assertThat(SignedHeaders.cover("nothing;x-acs-action;x-acs-date", HEADERS, false)).isFalse();
    var twice = Headers.of("x-acs-date", "a", "X-ACS-Date", "b");
    assertThat(SignedHeaders.cover("x-acs-date", twice, false)).isFalse();
  }

  @Test
  void refusesListsThatLeaveOutTheTypeOfABody() {
    var typed = Headers.of("x-acs-date", "d", "Content-Type", "application/json");
    assertThat(SignedHeaders.cover("x-acs-date", typed, true)).isFalse();
    assertThat(SignedHeaders.cover("content-type;x-acs-date", typed, true)).isTrue();
    assertThat(SignedHeaders.cover("x-acs-date", typed, false)).isTrue();
  }

  @Test
  void writesTrimmedValuesInTheOrderOfTheList() {
    var out = new StringBuilder();
    SignedHeaders.canonical("host;x-acs-action", HEADERS, out);
    assertThat(out.toString()).isEqualTo("host:h\nx-acs-action:a\n");
  }
}
