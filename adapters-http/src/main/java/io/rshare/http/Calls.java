package io.rshare.http;

import io.rshare.domain.fault.FaultCode;
import jakarta.inject.Singleton;
import java.util.EnumMap;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Has calls answered by workers, and bounds how many are under way. There is always an answer. */
@Singleton
final class Calls {
  private static final Logger LOG = LoggerFactory.getLogger(Calls.class);

  /** Of calls under way, a quarter as many more may be heavy ones of each kind. */
  private static final int HEAVY_PART = 4;

  private final Workers workers;
  private final Map<Lane, Semaphore> free = new EnumMap<>(Lane.class);
  private final long maxWait;
  private final long maxHeavyWait;

  Calls(Workers workers, HttpSettings settings) {
    this.workers = workers;
    for (Lane lane : Lane.values()) {
      int most = settings.maxConcurrentCalls();
      free.put(lane, new Semaphore(lane == Lane.USUAL ? most : most / HEAVY_PART + 1));
    }
    this.maxWait = settings.maxWait().toNanos();
    this.maxHeavyWait = settings.maxHeavyWait().toNanos();
  }

  /** The answer that {@code exchange} comes to, for {@code recipient}. */
  CompletableFuture<Answer> answer(Exchange exchange, Recipient recipient) {
    Lane lane = exchange.lane();
    Semaphore places = places(lane);
    if (!places.tryAcquire()) {
      return CompletableFuture.completedFuture(exchange.refuse(FaultCode.UNAVAILABLE.fault()));
    }
    var answer = new CompletableFuture<Answer>();
    try {
      long arrived = System.nanoTime();
      workers.execute(
          lane, () -> complete(answer, answered(exchange, lane, arrived, recipient), recipient));
    } catch (RejectedExecutionException shuttingDown) {
      places.release();
      answer.complete(exchange.refuse(FaultCode.UNAVAILABLE.fault()));
    }
    return answer;
  }

  /** {@code answer} after its pause, which ends when the {@code recipient} does. */
  static CompletableFuture<Answer> heldBack(Answer answer, Recipient recipient) {
    var later = new CompletableFuture<Answer>();
    complete(later, answer, recipient);
    return later;
  }

  private Semaphore places(Lane lane) {
    return Objects.requireNonNull(free.get(lane));
  }

  /** An answer that has to wait takes nobody's place meanwhile. */
  private static void complete(
      CompletableFuture<Answer> future, Answer answer, Recipient recipient) {
    if (answer.pause().isZero()) {
      future.complete(answer);
    } else {
      future.completeOnTimeout(answer, answer.pause().toMillis(), TimeUnit.MILLISECONDS);
      recipient.pausing(() -> future.complete(answer));
    }
  }

  /** Nobody is to wait long for an answer: whoever had to for a worker is told to come again. */
  private Answer answered(Exchange exchange, Lane lane, long arrived, Recipient recipient) {
    try {
      long waited = System.nanoTime() - arrived;
      if (waited > (lane == Lane.USUAL ? maxWait : maxHeavyWait)) {
        return exchange.refuse(FaultCode.UNAVAILABLE.fault());
      }
      Answer answer = exchange.answer();
      return recipient.admits(answer.body().length)
          ? answer
          : exchange.refuse(FaultCode.UNAVAILABLE.fault());
    } catch (RuntimeException | Error defect) {
      LOG.error("A call could not be answered", defect);
      return exchange.refuse(FaultCode.INTERNAL_ERROR.fault());
    } finally {
      places(lane).release();
    }
  }
}
