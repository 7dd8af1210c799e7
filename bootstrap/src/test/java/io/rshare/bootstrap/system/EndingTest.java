package io.rshare.bootstrap.system;

import static org.assertj.core.api.Assertions.assertThat;

import io.rshare.testkit.SignedClient.Answer;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/**
 * A service that is told to end answers what it has accepted. {@code -Drshare.endings} asks for
 * more of them.
 */
@Timeout(1800)
class EndingTest {
  private static final int ENDINGS = Integer.getInteger("rshare.endings", 2);
  private static final int CLIENTS = 32;

  @TempDir private Path data = Path.of("replaced");

  @Test
  void everyCallThatWasAcceptedIsAnsweredAndTheStatusIsZero() throws Exception {
    for (int ending = 0; ending < ENDINGS; ending++) {
      endAmidCalls();
    }
  }

  private void endAmidCalls() throws Exception {
    var answered = new AtomicInteger();
    List<Future<List<String>>> clients = new ArrayList<>();
    try (var process = ServiceProcess.start(data, TestService.world("load.yaml"));
        var threads = Executors.newVirtualThreadPerTaskExecutor()) {
      for (int i = 0; i < CLIENTS; i++) {
        clients.add(threads.submit(() -> callUntilNobodyListens(process, answered)));
      }
      while (answered.get() < 50) {
        Thread.sleep(1);
      }
      long begun = System.nanoTime();
      assertThat(process.end()).as("exit status").isZero();
      assertThat(Duration.ofNanos(System.nanoTime() - begun)).isLessThan(Duration.ofSeconds(10));
      for (Future<List<String>> client : clients) {
        assertThat(client.get()).as("what went wrong but for a refused connection").isEmpty();
      }
    }
  }

  /** What went wrong with calls, but for the last one, whose connection was refused. */
  private static List<String> callUntilNobodyListens(
      ServiceProcess process, AtomicInteger answered) {
    List<String> problems = new ArrayList<>();
    while (true) {
      try {
        Answer answer =
            process
                .client()
                .call(
                    TestService.MANAGER,
                    "CreateResourceShare",
                    TestService.map("ResourceShareName", "ending"));
        answered.incrementAndGet();
        if (answer.status() >= 500) {
          problems.add(answer.body());
        }
      } catch (UncheckedIOException e) {
        if (!isRefused(e)) {
          problems.add(chain(e));
        }
        return problems;
      }
    }
  }

  private static String chain(Throwable problem) {
    var text = new StringBuilder();
    for (Throwable cause = problem; cause != null; cause = cause.getCause()) {
      text.append(cause).append("; ");
    }
    return text.toString();
  }

  private static boolean isRefused(Exception problem) {
    for (Throwable cause = problem; cause != null; cause = cause.getCause()) {
      if (cause instanceof java.net.ConnectException) {
        return true;
      }
    }
    return false;
  }
}
