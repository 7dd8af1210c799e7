package io.rshare.persistence.share;

import io.micronaut.context.annotation.ConfigurationProperties;
import io.micronaut.core.bind.annotation.Bindable;
import java.time.Duration;

/**
 * How used nonces are forgotten.
 *
 * @param purgeInterval pause between two runs
 * @param purgeBatch rows that one transaction deletes at most
 */
@ConfigurationProperties("rshare.nonces")
record PurgeLimits(
    @Bindable(defaultValue = "60s") Duration purgeInterval,
    @Bindable(defaultValue = "500") int purgeBatch) {}
