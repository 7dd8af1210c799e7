package io.rshare.benchmarks.load;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/**
 * How long the machine takes its cores away from threads that do nothing but look at the clock, one
 * on each: no call on that core is faster then, whatever answers it.
 *
 * @param percent of the time that a core was gone for more than a fifth of a millisecond
 * @param longest how long one was gone at most
 */
record Stalls(double percent, Duration longest) {
  private static final long NOTICED = 200_000;

  /** Watches all cores for {@code time}. */
  static Stalls seenWithin(Duration time) throws InterruptedException, ExecutionException {
    int cores = Runtime.getRuntime().availableProcessors();
    List<Callable<Stalls>> watchers = new ArrayList<>();
    for (int i = 0; i < cores; i++) {
      watchers.add(() -> onOneCore(time.toNanos()));
    }
    double percent = 0;
    Duration longest = Duration.ZERO;
    try (var threads = Executors.newFixedThreadPool(cores)) {
      for (Future<Stalls> watched : threads.invokeAll(watchers)) {
        percent += watched.get().percent / cores;
        longest = longest.compareTo(watched.get().longest) < 0 ? watched.get().longest : longest;
      }
    }
    return new Stalls(percent, longest);
  }

  private static Stalls onOneCore(long time) {
    long begin = System.nanoTime();
    long last = begin;
    long gone = 0;
    long longest = 0;
    while (last - begin < time) {
      long now = System.nanoTime();
      if (now - last > NOTICED) {
        gone += now - last;
        longest = Math.max(longest, now - last);
      }
      last = now;
    }
    return new Stalls(100.0 * gone / (last - begin), Duration.ofNanos(longest));
  }

  /** For people. */
  String line() {
    return "cores busy with nothing but the clock: each gone %.2f %% of the time, at most %.1f ms"
        .formatted(percent, longest.toNanos() / 1e6);
  }
}
