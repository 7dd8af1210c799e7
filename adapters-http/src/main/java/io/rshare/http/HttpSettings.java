package io.rshare.http;

import io.micronaut.context.annotation.ConfigurationProperties;
import io.micronaut.core.bind.annotation.Bindable;
import java.time.Duration;

/**
 * What can be configured about the endpoint, under {@code rshare.http}. The limits of the server
 * below it are {@link ServerLimits}.
 *
 * @param maxConcurrentCalls how many calls are worked on at once; beyond, 503 at once
 * @param workers how many threads answer calls
 * @param maxWait how long a call may wait for one of them; beyond, 503
 * @param maxBodyMemory how many bytes all bodies under way may take; beyond, 503 at once
 * @param requestTimeout how long a request may take to come in, from its first byte to its last
 * @param rememberedNonces how many signature nonces a node keeps in memory
 */
@ConfigurationProperties("rshare.http")
public record HttpSettings(
    @Bindable(defaultValue = "1024") int maxConcurrentCalls,
    @Bindable(defaultValue = "32") int workers,
    @Bindable(defaultValue = "2s") Duration maxWait,
    @Bindable(defaultValue = "33554432") long maxBodyMemory,
    @Bindable(defaultValue = "30s") Duration requestTimeout,
    @Bindable(defaultValue = "200000") int rememberedNonces) {}
