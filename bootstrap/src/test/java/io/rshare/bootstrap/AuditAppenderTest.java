package io.rshare.bootstrap;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.LoggerContext;
import ch.qos.logback.classic.spi.LoggingEvent;
import java.io.ByteArrayOutputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class AuditAppenderTest {
  private final Logger logger = new LoggerContext().getLogger("audit");
  private final ByteArrayOutputStream out = new ByteArrayOutputStream();
  private final AuditAppender appender = started(out);

  private static AuditAppender started(OutputStream out) {
    var appender = new AuditAppender(out);
    appender.start();
    return appender;
  }

  private LoggingEvent event(String message) {
    return new LoggingEvent("caller", logger, Level.INFO, message, null, null);
  }

  private LoggingEvent patient(String message) {
    LoggingEvent event = event(message);
    event.addMarker(AuditAppender.MAY_WAIT);
    return event;
  }

  private String text() {
    return out.toString(StandardCharsets.UTF_8);
  }

  @Test
  void writesTheMessageAndNothingElseAtOnce() {
    appender.doAppend(event("{\"name\":\"杭州\"}"));

    assertThat(text()).isEqualTo("{\"name\":\"杭州\"}\n");
  }

  @Test
  void writesWhatMayWaitByItself() throws InterruptedException {
    var stuck = new Stuck();
    AuditAppender behind = started(stuck);

    behind.doAppend(patient("read"));

    stuck.entered.await();
    stuck.released.countDown();
    behind.stop();
    assertThat(stuck.text()).isEqualTo("read\n");
  }

  @Test
  void keepsTheOrder() {
    appender.doAppend(patient("first"));
    appender.doAppend(event("second"));

    assertThat(text()).isEqualTo("first\nsecond\n");
  }

  @Test
  void losesNothingOfManyThreads() {
    IntStream.range(0, 4000)
        .parallel()
        .forEach(i -> appender.doAppend(i % 10 == 0 ? event("line " + i) : patient("line " + i)));
    appender.stop();

    List<String> expected = IntStream.range(0, 4000).mapToObj(i -> "line " + i).toList();
    assertThat(text().lines()).containsExactlyInAnyOrderElementsOf(expected);
  }

  @Test
  void writesWhatIsLeftWhenItEnds() {
    appender.doAppend(patient("last"));
    appender.stop();

    assertThat(text()).isEqualTo("last\n");
  }

  @Test
  void whatMayWaitDoesNotWaitForAnOutputThatIsStuck() throws Exception {
    var stuck = new Stuck();
    AuditAppender behind = started(stuck);
    CompletableFuture<Void> change =
        CompletableFuture.runAsync(() -> behind.doAppend(event("change")));
    stuck.entered.await();

    IntStream.range(0, 100).forEach(i -> behind.doAppend(patient("read")));

    assertThat(change).isNotDone();
    stuck.released.countDown();
    change.get();
    behind.stop();
    assertThat(stuck.text().lines()).hasSize(101).startsWith("change", "read");
  }

  @Test
  void whatWaitsHasABound() throws Exception {
    var stuck = new Stuck();
    AuditAppender behind = started(stuck);
    var appended = new CountDownLatch(10);
    CompletableFuture<Void> flood =
        CompletableFuture.runAsync(
            () -> {
              for (int i = 0; i < 100; i++) {
                behind.doAppend(patient("x".repeat(100_000)));
                appended.countDown();
              }
            });
    appended.await();
    stuck.entered.await();

    assertThatThrownBy(() -> flood.get(200, TimeUnit.MILLISECONDS))
        .isInstanceOf(TimeoutException.class);
    stuck.released.countDown();
    flood.get();
    behind.stop();
    assertThat(stuck.text().lines()).hasSize(100);
  }

  /** Takes nothing until it is released. */
  private static final class Stuck extends OutputStream {
    private final CountDownLatch entered = new CountDownLatch(1);
    private final CountDownLatch released = new CountDownLatch(1);
    private final ByteArrayOutputStream taken = new ByteArrayOutputStream();

    @Override
    public void write(int b) {
      write(new byte[] {(byte) b}, 0, 1);
    }

    @Override
    public void write(byte[] bytes, int from, int length) {
      entered.countDown();
      try {
        released.await();
      } catch (InterruptedException e) {
        throw new IllegalStateException(e);
      }
      taken.write(bytes, from, length);
    }

    private String text() {
      return taken.toString(StandardCharsets.UTF_8);
    }
  }
}
