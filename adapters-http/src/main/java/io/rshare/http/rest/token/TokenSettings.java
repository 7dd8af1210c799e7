package io.rshare.http.rest.token;

import io.micronaut.context.annotation.ConfigurationProperties;
import io.micronaut.core.bind.annotation.Bindable;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/**
 * Settings of bearer tokens, under {@code rshare.tokens}.
 *
 * @param lifetime how long tokens of this service are good for
 * @param issuer the {@code iss} of tokens from outside; none are taken where it is absent
 * @param audience the {@code aud} that tokens from outside have to carry
 * @param jwksUrl where the issuer's keys are; https, or http on loopback
 * @param accountClaim the claim that holds the account id
 * @param userClaim the claim that holds the name of the RAM user
 * @param jwksTimeout how long connecting to the issuer, and its answer, may each take
 * @param jwksLife how long its keys are believed after they were read
 */
@ConfigurationProperties("rshare.tokens")
record TokenSettings(
    @Bindable(defaultValue = "15m") Duration lifetime,
    @Nullable String issuer,
    @Nullable String audience,
    @Nullable String jwksUrl,
    @Bindable(defaultValue = "account_id") String accountClaim,
    @Bindable(defaultValue = "user_name") String userClaim,
    @Bindable(defaultValue = "2s") Duration jwksTimeout,
    @Bindable(defaultValue = "5m") Duration jwksLife) {}
