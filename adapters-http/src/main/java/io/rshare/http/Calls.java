package io.rshare.http;

import io.rshare.domain.fault.FaultCode;
import jakarta.inject.Singleton;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.Semaphore;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Has calls answered by workers, and bounds how many are under way. There is always an answer. */
@Singleton
final class Calls {
  private static final Logger LOG = LoggerFactory.getLogger(Calls.class);

  private final Workers workers;
  private final Semaphore free;
  private final long maxWait;

  Calls(Workers workers, HttpSettings settings) {
    this.workers = workers;
    this.free = new Semaphore(settings.maxConcurrentCalls());
    this.maxWait = settings.maxWait().toNanos();
  }

  /** The answer that {@code exchange} comes to. */
  CompletableFuture<Answer> answer(Exchange exchange) {
    if (!free.tryAcquire()) {
      return CompletableFuture.completedFuture(exchange.refuse(FaultCode.UNAVAILABLE.fault()));
    }
    var answer = new CompletableFuture<Answer>();
    try {
      long arrived = System.nanoTime();
      workers.execute(() -> answer.complete(answered(exchange, arrived)));
    } catch (RejectedExecutionException shuttingDown) {
      free.release();
      answer.complete(exchange.refuse(FaultCode.UNAVAILABLE.fault()));
    }
    return answer;
  }

  /** Nobody is to wait long for an answer: whoever had to for a worker is told to come again. */
  private Answer answered(Exchange exchange, long arrived) {
    try {
      return System.nanoTime() - arrived > maxWait
          ? exchange.refuse(FaultCode.UNAVAILABLE.fault())
          : exchange.answer();
    } catch (RuntimeException | Error defect) {
      LOG.error("A call could not be answered", defect);
      return exchange.refuse(FaultCode.INTERNAL_ERROR.fault());
    } finally {
      free.release();
    }
  }
}
