package io.rshare.benchmarks.policy;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.IntToLongFunction;

/**
 * Decisions beside pure arithmetic, on one thread and on two: what both lose is the machine's, what
 * only decisions lose would be the engine's. Short rounds of all four take turns in one process, so
 * that whatever else runs on the machine hits them alike; the medians count.
 */
public final class ScalingFigures {
  private static final int STATEMENTS = 30;
  private static final int WARM_UPS = 5;
  private static final int ROUNDS = 41;
  private static final int OPERATIONS = 100_000;
  private static final int STEPS = 400;

  private final RamContender contender = new RamContender(STATEMENTS, WorkloadRequest.all());
  private volatile long sink;

  private ScalingFigures() {}

  /** Prints the figures. */
  public static void main(String[] args) throws Exception {
    var figures = new ScalingFigures();
    try (ExecutorService threads = Executors.newFixedThreadPool(2)) {
      figures.report("decision", figures::decide, "arithmetic", figures::arithmetic, threads);
    }
  }

  private void report(
      String first,
      IntToLongFunction firstWork,
      String second,
      IntToLongFunction secondWork,
      ExecutorService threads)
      throws Exception {
    double[][] nanos = new double[4][ROUNDS];
    for (int round = -WARM_UPS; round < ROUNDS; round++) {
      double[] one = {
        round(firstWork, 1, threads), round(firstWork, 2, threads),
        round(secondWork, 1, threads), round(secondWork, 2, threads)
      };
      for (int i = 0; round >= 0 && i < one.length; i++) {
        nanos[i][round] = one[i];
      }
    }
    print(first, nanos[0], nanos[1]);
    print(second, nanos[2], nanos[3]);
  }

  private static void print(String what, double[] one, double[] two) {
    System.out.printf(
        "%-10s  1 thread %6.0f ns, 2 threads %6.0f ns an operation: %.2f times as long%n",
        what, median(one), median(two), median(two) / median(one));
  }

  private static double median(double[] values) {
    double[] sorted = values.clone();
    Arrays.sort(sorted);
    return sorted[sorted.length / 2];
  }

  /** Nanoseconds an operation takes on a thread of its own, the mean over the threads. */
  private double round(IntToLongFunction work, int count, ExecutorService threads)
      throws Exception {
    var start = new CyclicBarrier(count);
    List<Future<Long>> running = new ArrayList<>();
    for (int thread = 0; thread < count; thread++) {
      running.add(
          threads.submit(
              () -> {
                start.await();
                long begin = System.nanoTime();
                sink = work.applyAsLong(OPERATIONS);
                return System.nanoTime() - begin;
              }));
    }
    long nanos = 0;
    for (Future<Long> done : running) {
      nanos += done.get();
    }
    return (double) nanos / count / OPERATIONS;
  }

  private long decide(int operations) {
    long by = 0;
    for (int i = 0; i < operations; i++) {
      by += contender.decide(i & 63).allowed() ? 1 : 0;
    }
    return by;
  }

  /** Dependent steps that no compiler folds into one, as many as take about a decision's time. */
  private long arithmetic(int operations) {
    long value = sink | 1;
    for (long i = (long) operations * STEPS; i > 0; i--) {
      value = (value ^ (value >>> 29)) * 6364136223846793005L;
    }
    return value;
  }
}
