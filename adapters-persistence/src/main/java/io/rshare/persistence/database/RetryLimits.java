package io.rshare.persistence.database;

import io.micronaut.context.annotation.ConfigurationProperties;
import io.micronaut.core.bind.annotation.Bindable;
import java.time.Duration;

/**
 * How long a unit of work that runs into conflicts is run again.
 *
 * @param attempts how often at most
 * @param budget no new attempt begins later than this after the first
 */
@ConfigurationProperties("rshare.transactions")
record RetryLimits(
    @Bindable(defaultValue = "6") int attempts, @Bindable(defaultValue = "5s") Duration budget) {}
