package io.rshare.testkit;

import io.rshare.domain.fault.Fault;
import io.rshare.domain.fault.FaultCode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.IntConsumer;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * Many runners that leave the line together.
 *
 * @param winners how many came through
 * @param refusals how many were refused, by code
 */
public record Race(int winners, Map<FaultCode, Long> refusals) {

  /** Runs {@code work} once per runner, all at the same time; only {@link Fault}s may escape it. */
  public static Race of(int runners, IntConsumer work) {
    var line = new CyclicBarrier(runners);
    List<Callable<List<FaultCode>>> tasks =
        IntStream.range(0, runners).mapToObj(i -> runner(line, i, work)).toList();
    List<FaultCode> refusals = new ArrayList<>();
    try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
      for (Future<List<FaultCode>> result : threads.invokeAll(tasks)) {
        refusals.addAll(result.get());
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new AssertionError(e);
    } catch (ExecutionException e) {
      throw new AssertionError("a runner fell", e.getCause());
    }
    return new Race(
        runners - refusals.size(),
        refusals.stream().collect(Collectors.groupingBy(c -> c, Collectors.counting())));
  }

  private static Callable<List<FaultCode>> runner(
      CyclicBarrier line, int number, IntConsumer work) {
    return () -> {
      line.await();
      try {
        work.accept(number);
        return List.of();
      } catch (Fault refusal) {
        return List.of(refusal.code());
      }
    };
  }
}
