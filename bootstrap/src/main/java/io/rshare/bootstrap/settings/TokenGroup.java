package io.rshare.bootstrap.settings;

import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** Settings of bearer tokens ({@code docs/rest.md}). */
final class TokenGroup {
  private static final String ISSUER = "rshare.tokens.issuer";
  private static final String AUDIENCE = "rshare.tokens.audience";
  private static final String KEYS = "rshare.tokens.jwks-url";

  /** The {@code iss} of tokens that the service issues itself. */
  private static final String OWN_ISSUER = "rshare";

  private TokenGroup() {}

  static List<Setting> settings() {
    return List.of(
        Setting.of(
            "rshare.tokens.lifetime",
            Kind.duration("1s", "24h"),
            "15m",
            "Duration for which tokens of this service are valid."),
        Setting.of(
            ISSUER,
            Kind.text("the issuer of tokens"),
            "none",
            "`iss` of the tokens of your identity provider. Needs the next two settings."),
        Setting.of(AUDIENCE, Kind.text("an audience"), "none", "`aud` that its tokens must carry."),
        Setting.of(
            KEYS,
            Kind.secureAddress(),
            "none",
            "Address of its keys (JWKS): https, or http on loopback."),
        Setting.of(
            "rshare.tokens.account-claim",
            Kind.text("the name of a claim"),
            "account_id",
            "Claim that holds the account id."),
        Setting.of(
            "rshare.tokens.user-claim",
            Kind.text("the name of a claim"),
            "user_name",
            "Claim that holds the name of the RAM user."),
        Setting.of(
            "rshare.tokens.jwks-timeout",
            Kind.duration("1ms", "1m"),
            "2s",
            "Duration that connecting to the provider, and its answer, may each take."),
        Setting.of(
            "rshare.tokens.jwks-life",
            Kind.duration("1s", "24h"),
            "5m",
            "Duration for which its keys are used after they were read."));
  }

  /** The problems of these settings together. */
  static Stream<String> problems(Map<String, Object> properties) {
    if (OWN_ISSUER.equals(properties.get(ISSUER))) {
      return Stream.of(
          "RSHARE_TOKENS_ISSUER is '"
              + OWN_ISSUER
              + "'; it must be another name, because the"
              + " tokens of this service carry it.");
    }
    List<String> missing =
        Stream.of(ISSUER, AUDIENCE, KEYS).filter(name -> !properties.containsKey(name)).toList();
    if (missing.isEmpty() || missing.size() == 3) {
      return Stream.empty();
    }
    return missing.stream()
        .map(
            name ->
                Settings.named(name).orElseThrow().variable()
                    + " is missing; RSHARE_TOKENS_ISSUER, RSHARE_TOKENS_AUDIENCE and"
                    + " RSHARE_TOKENS_JWKS_URL must be given together.");
  }
}
