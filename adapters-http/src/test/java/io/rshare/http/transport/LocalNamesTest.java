package io.rshare.http.transport;

import static org.assertj.core.api.Assertions.assertThat;

import io.rshare.http.wire.Headers;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class LocalNamesTest {
  private final LocalNames names =
      new LocalNames("127.0.0.1", List.of("rshare", "Sharing.example"));

  @ParameterizedTest
  @ValueSource(
      strings = {
        "127.0.0.1",
        "127.0.0.1:8080",
        "127.1.2.3",
        "localhost:8080",
        "LOCALHOST",
        "demo.localhost",
        "[::1]:8080",
        "rshare:8080",
        "sharing.example",
        "resourcesharing.cn-hangzhou.aliyuncs.com",
        "sts.aliyuncs.com"
      })
  void namesOfThisMachineAndOfTheCloudAreCovered(String host) {
    assertThat(names.cover(Headers.of("Host", host))).isTrue();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "evil.example",
        "evil.example:8080",
        "localhost.evil.example",
        "127.0.0.1.evil.example",
        "aliyuncs.com.evil.example",
        "notaliyuncs.com",
        "192.0.2.7",
        "[2001:db8::1]:8080",
        "rshare.evil.example",
        "[",
        "0.0.0.0"
      })
  void namesThatSomebodyElseMayResolveAreNot(String host) {
    assertThat(names.cover(Headers.of("Host", host))).isFalse();
  }

  @Test
  void pagesOfOthersAreNot() {
    String host = "127.0.0.1:8080";
    assertThat(names.cover(Headers.of("Host", host, "Origin", "http://127.0.0.1:8080"))).isTrue();
    assertThat(names.cover(Headers.of("Host", host, "Origin", "http://localhost:3000"))).isTrue();
    assertThat(names.cover(Headers.of("Host", host, "Sec-Fetch-Site", "none"))).isTrue();
    assertThat(names.cover(Headers.of("Host", host, "Origin", "http://evil.example"))).isFalse();
    assertThat(names.cover(Headers.of("Host", host, "Origin", "null"))).isFalse();
    assertThat(
            names.cover(
                Headers.of("Host", host, "Origin", "https://page.oss-cn-hangzhou.aliyuncs.com")))
        .isFalse();
    assertThat(names.cover(Headers.of("Host", host, "Origin", "://"))).isFalse();
    assertThat(names.cover(Headers.of("Host", host, "Sec-Fetch-Site", "cross-site"))).isFalse();
  }

  @Test
  void aServiceThatListensEverywhereKnowsItsAddresses() {
    var everywhere = new LocalNames("0.0.0.0", List.of());
    assertThat(everywhere.cover(Headers.of("Host", "127.0.0.1:8080"))).isTrue();
    assertThat(everywhere.cover(Headers.of("Host", "192.0.2.7:8080"))).isFalse();
    assertThat(everywhere.cover(Headers.of("Host", "evil.example"))).isFalse();
    assertThat(everywhere.cover(Headers.of("Host", "0.0.0.0:8080"))).isFalse();
    assertThat(new LocalNames("192.0.2.7", List.of()).cover(Headers.of("Host", "192.0.2.7:80")))
        .isTrue();
  }

  @Test
  void clientsThatNameNoHostAreNoBrowsers() {
    assertThat(names.cover(Headers.of())).isTrue();
  }
}
