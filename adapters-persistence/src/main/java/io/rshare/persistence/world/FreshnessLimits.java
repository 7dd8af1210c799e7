package io.rshare.persistence.world;

import io.micronaut.context.annotation.ConfigurationProperties;
import io.micronaut.core.bind.annotation.Bindable;
import java.time.Duration;

/**
 * How old what a node knows of the world may be.
 *
 * @param maxLag a change is effective everywhere after this; whoever has heard nothing from the
 *     database for so long asks it before answering
 * @param pollInterval how often the database is asked whether anything has changed
 * @param cacheSize entries of each kind that are kept
 */
@ConfigurationProperties("rshare.world")
record FreshnessLimits(
    @Bindable(defaultValue = "1s") Duration maxLag,
    @Bindable(defaultValue = "500ms") Duration pollInterval,
    @Bindable(defaultValue = "10000") int cacheSize) {}
