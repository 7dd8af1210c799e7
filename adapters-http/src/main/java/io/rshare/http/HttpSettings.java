package io.rshare.http;

import io.micronaut.context.annotation.ConfigurationProperties;
import io.micronaut.core.bind.annotation.Bindable;
import java.time.Duration;

/**
 * Settings of the endpoint, under {@code rshare.http}. The limits of the server below it are {@link
 * ServerLimits}.
 *
 * @param maxConcurrentCalls how many calls are worked on at once; beyond, 503 at once
 * @param workers how many threads answer calls
 * @param maxWait how long a call may wait for one of them; beyond, 503
 * @param heavyWorkers how many threads answer the calls of each {@link Lane} that take much memory
 * @param maxHeavyWait how long such a call may wait for one of them; beyond, 503
 * @param maxConnections how many connections there may be; beyond, the longest idle one goes
 * @param maxConnectionsPerSource how many of them may come from one source
 * @param maxHeaders how many headers a request may have; beyond, 400
 * @param maxBodyMemory how many bytes requests under way may take, and as many again unread
 *     answers; beyond, whoever keeps the service waiting longest is refused; 0 stands for an eighth
 *     of the heap
 * @param maxBodyMemoryPerSource how many of them one source may take; 0 stands for the half
 * @param requestTimeout how long a request may take to come in, from its first byte to its last
 * @param rememberedNonces how many signature nonces a node keeps in memory
 */
@ConfigurationProperties("rshare.http")
public record HttpSettings(
    @Bindable(defaultValue = "1024") int maxConcurrentCalls,
    @Bindable(defaultValue = "32") int workers,
    @Bindable(defaultValue = "2s") Duration maxWait,
    @Bindable(defaultValue = "2") int heavyWorkers,
    @Bindable(defaultValue = "10s") Duration maxHeavyWait,
    @Bindable(defaultValue = "2048") int maxConnections,
    @Bindable(defaultValue = "1024") int maxConnectionsPerSource,
    @Bindable(defaultValue = "200") int maxHeaders,
    @Bindable(defaultValue = "0") long maxBodyMemory,
    @Bindable(defaultValue = "0") long maxBodyMemoryPerSource,
    @Bindable(defaultValue = "30s") Duration requestTimeout,
    @Bindable(defaultValue = "200000") int rememberedNonces) {
  private static final int SHARE_OF_HEAP = 8;

  /** Bytes that requests under way may take. */
  long bodyMemory() {
    return maxBodyMemory > 0 ? maxBodyMemory : Runtime.getRuntime().maxMemory() / SHARE_OF_HEAP;
  }

  /** Bytes of these that one source may take. */
  long bodyMemoryPerSource() {
    return maxBodyMemoryPerSource > 0 ? maxBodyMemoryPerSource : bodyMemory() / 2;
  }
}
