package io.rshare.http.transport;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.rshare.http.transport.TrustedProxies.Says;
import io.rshare.http.wire.Headers;
import java.net.InetAddress;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class TrustedProxiesTest {
  private static final List<Network> TRUSTED =
      List.of(Network.parse("10.0.0.0/8"), Network.parse("fd00::/8"), Network.parse("127.0.0.1"));

  private static Client client(Says says, String peer, String... headers) {
    return new TrustedProxies(TRUSTED, says)
        .client(InetAddress.ofLiteral(peer), false, Headers.of(headers));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "203.0.113.9                           | 203.0.113.9",
        "203.0.113.9, 10.1.2.3                 | 203.0.113.9",
        "1.1.1.1, 203.0.113.9                  | 203.0.113.9",
        "10.9.9.9, 203.0.113.9, 10.1.2.3       | 203.0.113.9",
        "203.0.113.9:4711                      | 203.0.113.9",
        "2001:db8::1                           | 2001:db8:0:0:0:0:0:1",
        "[2001:db8::1]:80, 10.1.2.3            | 2001:db8:0:0:0:0:0:1",
        "10.1.2.3, 10.4.5.6                    | 10.1.2.3",
        "unknown                               | 10.0.0.1",
        "1.1.1.1, nonsense                     | 10.0.0.1",
        "1.1.1.1, nonsense, 10.4.5.6           | 10.4.5.6",
        "''                                    | 10.0.0.1",
        "localhost                             | 10.0.0.1"
      })
  void theRightMostClientThatIsNoProxyWins(String header, String expected) {
    assertThat(client(Says.X_FORWARDED_FOR, "10.0.0.1", "X-Forwarded-For", header).address())
        .isEqualTo(expected);
  }

  @Test
  void severalHeadersAreOneList() {
    Client client =
        client(
            Says.X_FORWARDED_FOR,
            "10.0.0.1",
            "X-Forwarded-For",
            "1.1.1.1",
            "X-Forwarded-For",
            "203.0.113.9");
    assertThat(client.address()).isEqualTo("203.0.113.9");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "203.0.113.9          | https       | true",
        "203.0.113.9          | http        | false",
        "203.0.113.9          | HTTPS       | true",
        "203.0.113.9          | ''          | false",
        "203.0.113.9          | https, http | false",
        "1.1.1.1, 203.0.113.9 | https, http | false",
        "203.0.113.9, 10.1.1.1| https, http | true",
        "203.0.113.9, 10.1.1.1| https       | true"
      })
  void theTransportIsThatOfTheClient(String clients, String protocols, boolean secure) {
    Client client =
        client(
            Says.X_FORWARDED_FOR,
            "10.0.0.1",
            "X-Forwarded-For",
            clients,
            "X-Forwarded-Proto",
            protocols);
    assertThat(client.secure()).isEqualTo(secure);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "for=203.0.113.9                                   | 203.0.113.9          | false",
        "for=203.0.113.9;proto=https                       | 203.0.113.9          | true",
        "proto=https;by=10.0.0.1;For=\"203.0.113.9:4711\"  | 203.0.113.9          | true",
        "for=\"[2001:db8::1]:80\";proto=https, for=10.1.1.1 | 2001:db8:0:0:0:0:0:1 | true",
        "for=1.1.1.1;proto=https, for=203.0.113.9          | 203.0.113.9          | false",
        "\", for=203.0.113.9;proto=http                    | 203.0.113.9          | false",
        "for=\"1.1.1.1, for=203.0.113.9                    | 203.0.113.9          | false",
        "for=\"a,b;c\", for=203.0.113.9                    | 203.0.113.9          | false",
        "for=_hidden                                       | 10.0.0.1             | false",
        "nonsense                                          | 10.0.0.1             | false"
      })
  void readsForwarded(String header, String expected, boolean secure) {
    Client client = client(Says.FORWARDED, "10.0.0.1", "Forwarded", header);
    assertThat(client.address()).isEqualTo(expected);
    assertThat(client.secure()).isEqualTo(secure);
  }

  @Test
  void onlyTheConfiguredHeaderCounts() {
    assertThat(client(Says.X_FORWARDED_FOR, "10.0.0.1", "Forwarded", "for=1.1.1.1").address())
        .isEqualTo("10.0.0.1");
    assertThat(client(Says.FORWARDED, "10.0.0.1", "X-Forwarded-For", "1.1.1.1").address())
        .isEqualTo("10.0.0.1");
  }

  @Test
  void aLongHeaderTakesNoLongerThanItIsLong() {
    assertThat(client(Says.FORWARDED, "10.0.0.1", "Forwarded", "\"\\".repeat(32_000)).address())
        .isEqualTo("10.0.0.1");
    assertThat(client(Says.FORWARDED, "10.0.0.1", "Forwarded", "for=10.0.0.2,".repeat(5_000)))
        .isNotNull();
  }

  @Test
  void networksContainTheirAddressesOnly() {
    Network network = Network.parse("192.168.4.0/22");
    assertThat(network.contains(InetAddress.ofLiteral("192.168.7.255"))).isTrue();
    assertThat(network.contains(InetAddress.ofLiteral("192.168.8.0"))).isFalse();
    assertThat(network.contains(InetAddress.ofLiteral("::1"))).isFalse();
    assertThat(Network.parse("0.0.0.0/0").contains(InetAddress.ofLiteral("8.8.8.8"))).isTrue();
    assertThat(Network.parse("fd00::/8").contains(InetAddress.ofLiteral("fdab::1"))).isTrue();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"", "x", "10.0.0.0/33", "10.0.0.0/", "10.0.0.0/-1", "localhost", "::1/129", "/8"})
  void whatIsNoNetworkIsRefused(String text) {
    assertThatThrownBy(() -> Network.parse(text)).isInstanceOf(IllegalArgumentException.class);
  }
}
