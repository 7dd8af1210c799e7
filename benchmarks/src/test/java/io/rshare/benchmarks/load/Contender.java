package io.rshare.benchmarks.load;

import java.time.Duration;

/** Something that does the same work again and again, as fast as it can. */
@FunctionalInterface
interface Contender {
  /** Works for {@code time} with {@code clients} at once. */
  Round run(int clients, Duration time) throws Exception;
}
