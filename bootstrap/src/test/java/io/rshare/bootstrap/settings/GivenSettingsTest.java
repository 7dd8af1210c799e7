package io.rshare.bootstrap.settings;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

class GivenSettingsTest {
  private static GivenSettings read(String variable, String value) {
    return GivenSettings.of(Map.of(variable, value), Map.of(), Map.of());
  }

  static Stream<Setting> settings() {
    return Settings.all().stream();
  }

  static Stream<Setting> settingsThatCanBeWrong() {
    return settings().filter(setting -> !setting.kind().wrong().isEmpty());
  }

  @ParameterizedTest
  @MethodSource("settingsThatCanBeWrong")
  void aValueThatCannotBeReadIsOneSentence(Setting setting) {
    GivenSettings given = read(setting.variable(), setting.kind().wrong());

    assertThat(
            given.problems().stream()
                .filter(
                    text ->
                        text.startsWith(setting.variable() + " is ")
                            || text.startsWith(setting.variable() + " cannot ")))
        .singleElement()
        .asString()
        .contains("it must be " + setting.kind().expected())
        .matches(".*[.?]");
    assertThat(given.properties()).doesNotContainKey(setting.property().orElse(""));
  }

  @ParameterizedTest
  @MethodSource("settings")
  void theDocumentedDefaultCanBeGiven(Setting setting) {
    boolean isValue = !setting.initial().equals("none") && !setting.initial().contains(" ");
    if (isValue) {
      assertThat(read(setting.variable(), setting.initial()).problems()).isEmpty();
    }
  }

  @ParameterizedTest
  @MethodSource("settings")
  void aMisspeltNameFindsTheRightOne(Setting setting) {
    String name = setting.variable();
    int middle = "RSHARE_".length() + (name.length() - "RSHARE_".length()) / 2;
    String without = name.substring(0, middle) + name.substring(middle + 1);
    String lower = name.toLowerCase(java.util.Locale.ROOT);

    for (String misspelt : List.of(without, lower)) {
      assertThat(read(misspelt, "x").problems())
          .as(misspelt)
          .containsExactly(misspelt + " is not a setting; did you mean " + name + "?");
    }
  }

  @ParameterizedTest
  @CsvSource({
    "RSHARE_RATELIMITS, did you mean RSHARE_RATE_LIMITS?",
    "RSHARE_QUOTA_SHARES, did you mean RSHARE_QUOTAS_RESOURCE_SHARES?",
    "RSHARE_PORT, use the option --port of serve.",
    "RSHARE_DB_URL, use the option --db of serve.",
    "RSHARE_BEST_COLOUR, docs/configuration.md lists all of them.",
    "RSHARE_, docs/configuration.md lists all of them."
  })
  void aNameThatNoSettingHasIsRefused(String name, String advice) {
    assertThat(read(name, "8080").problems())
        .containsExactly(name + " is not a setting; " + advice);
  }

  @ParameterizedTest
  @CsvSource({
    "RSHARE_RATE_LIMITS, yess, 'true or false.'",
    "RSHARE_QUOTAS_RESOURCE_SHARES, many, 'a whole number from 0 to 1000000.'",
    "RSHARE_STORE, redis, 'jdbc or memory.'",
    "RSHARE_DEFAULT_REGION, cn-hangzou,"
        + " 'one of the regions of the service; did you mean ''cn-hangzhou''?'",
    "RSHARE_LIFECYCLE_RETENTION, 2 days, 'a duration from 0s to 365d (units: ms, s, m, h, d).'",
    "RSHARE_TOKENS_LIFETIME, 25h, 'a duration from 1s to 24h (units: ms, s, m, h, d).'"
  })
  void theSentenceSaysWhatTheValueMayBe(String name, String value, String expected) {
    assertThat(read(name, value).problems())
        .containsExactly(name + " is '" + value + "'; it must be " + expected);
  }

  @ParameterizedTest
  @CsvSource({"http://192.0.2.1/keys", "ftp://localhost/keys", "https:keys", "keys", "https://"})
  void keysAreReadFromSecureAddressesOnly(String address) {
    Map<String, String> environment =
        Map.of(
            "RSHARE_TOKENS_ISSUER", "https://issuer.example",
            "RSHARE_TOKENS_AUDIENCE", "sharing",
            "RSHARE_TOKENS_JWKS_URL", address);

    assertThat(GivenSettings.of(environment, Map.of(), Map.of()).problems())
        .anyMatch(text -> text.startsWith("RSHARE_TOKENS_JWKS_URL is '" + address + "'"));
  }

  @ParameterizedTest
  @CsvSource({
    "RSHARE_PROXIES_TRUSTED, 10.0.0.0/33",
    "RSHARE_PROXIES_TRUSTED, ....",
    "RSHARE_PROXIES_TRUSTED, '10.0.0.1,::1/129'",
    "RSHARE_HTTP_HOSTS, rshare:8080",
    "RSHARE_HTTP_HOSTS, 192.0.2.1:8080",
    "RSHARE_HTTP_HOSTS, 192.0.2",
    "RSHARE_HTTP_HOSTS, 192.0.2.256",
    "RSHARE_HTTP_HOSTS, a..b",
    "RSHARE_HTTP_HOSTS, [::1]",
    "RSHARE_REGION_ENDPOINT, localhost:65536",
    "RSHARE_REGION_ENDPOINT, localhost:0"
  })
  void whatWouldFailLaterIsRefused(String variable, String value) {
    assertThat(read(variable, value).problems())
        .singleElement()
        .asString()
        .startsWith(variable + " is '" + value + "'; it must be ");
  }

  @ParameterizedTest
  @CsvSource({
    "RSHARE_PROXIES_TRUSTED, '10.0.0.0/8,192.0.2.1,::1,2001:db8::/32'",
    "RSHARE_HTTP_HOSTS, 'rshare,my_service,rshare.example.,192.0.2.1,2001:db8::1,1a.example'",
    "RSHARE_REGION_ENDPOINT, localhost:65535",
    "RSHARE_REGION_ENDPOINT, [::1]:8080",
    "RSHARE_REGION_ENDPOINT, rshare.example"
  })
  void whatCanBeUsedIsTakenUnchanged(String variable, String value) {
    GivenSettings given = read(variable, value);

    assertThat(given.problems()).isEmpty();
    assertThat(given.properties()).containsValue(value);
  }

  @Test
  void eachElementOfAListIsHandedOnInItsOwnSpelling() {
    assertThat(read("RSHARE_MANAGEMENT_ACCOUNT_ONLY", "vswitch , image").properties())
        .containsEntry("rshare.management-account-only", "VSwitch,Image");
  }

  @Test
  void settingsThatBelongTogetherAreMissedOneByOne() {
    assertThat(read("RSHARE_TOKENS_ISSUER", "https://issuer.example").problems())
        .hasSize(2)
        .anyMatch(text -> text.startsWith("RSHARE_TOKENS_AUDIENCE is missing"))
        .anyMatch(text -> text.startsWith("RSHARE_TOKENS_JWKS_URL is missing"));
  }

  @Test
  void aSecretIsNotRepeated() {
    assertThat(read("RSHARE_MASTER_KEY", "topsecret").problems())
        .containsExactly(
            "RSHARE_MASTER_KEY cannot be read; it must be base64 of 32 bytes, or several separated"
                + " by commas.");
  }

  @Test
  void anAdminTokenThatCouldBeGuessedIsRefused() {
    assertThat(read("RSHARE_ADMIN_TOKEN", "x".repeat(19)).problems())
        .containsExactly(
            "RSHARE_ADMIN_TOKEN cannot be read; it must be a text of at least 20 characters.");
    assertThat(read("RSHARE_ADMIN_TOKEN", "x".repeat(20)).problems()).isEmpty();
  }

  @Test
  void aBlankValueCountsAsNone() {
    GivenSettings given = read("RSHARE_RATE_LIMITS", " ");

    assertThat(given.problems()).isEmpty();
    assertThat(given.properties()).isEmpty();
  }

  @Test
  void aValueOfControlCharactersStaysOneLine() {
    assertThat(read("RSHARE_STORE", "a\nb\u001b" + "c".repeat(1000)).problems())
        .singleElement()
        .asString()
        .hasLineCount(1)
        .hasSizeLessThan(200)
        .doesNotContain("\u001b");
  }

  @Test
  void codeGoesBeforeThePropertyOfTheSystemAndThatBeforeTheEnvironment() {
    Map<String, String> environment =
        Map.of("RSHARE_STORE", "jdbc", "RSHARE_RATE_LIMITS", "false", "RSHARE_HTTP_WORKERS", "7");
    Map<String, String> system = Map.of("rshare.store", "jdbc", "rshare.rate-limits", "TRUE");

    GivenSettings given =
        GivenSettings.of(environment, system, Map.of("rshare.store", "memory", "test.x", 1));

    assertThat(given.problems()).isEmpty();
    assertThat(given.properties())
        .isEqualTo(
            Map.of(
                "rshare.store", "memory",
                "rshare.rate-limits", "true",
                "rshare.http.workers", "7",
                "test.x", 1));
  }

  @Test
  void aPropertyThatNoSettingHasIsRefused() {
    assertThat(GivenSettings.of(Map.of(), Map.of(), Map.of("rshare.rate-limit", true)).problems())
        .containsExactly("rshare.rate-limit is not a setting; did you mean rshare.rate-limits?");
  }

  @Test
  void variablesThatKubernetesSetsAreNoSettings() {
    Map<String, String> environment =
        Map.of(
            "RSHARE_SERVICE_HOST", "10.0.0.1",
            "RSHARE_SERVICE_PORT_HTTP", "8080",
            "RSHARE_PORT", "tcp://10.0.0.1:8080",
            "RSHARE_PORT_8080_TCP_ADDR", "10.0.0.1",
            "RSHARE_MYSQL_PORT_3306_TCP", "tcp://10.0.0.2:3306");

    assertThat(GivenSettings.of(environment, Map.of(), Map.of()).problems()).isEmpty();
  }
}
