package io.rshare.bootstrap;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.AppenderBase;
import io.rshare.bootstrap.demo.Demo;
import io.rshare.bootstrap.demo.DemoService;
import io.rshare.bootstrap.worldcommand.WorldCommand;
import io.rshare.http.wire.StreamingJsonText;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.slf4j.LoggerFactory;
import picocli.CommandLine;

/** A run in which nothing went wrong warns of nothing. */
class QuietRunsTest {
  /** Background work at every moment, so that any end falls into some of it. */
  private static final Map<String, Object> BUSY =
      Map.of("rshare.lifecycle.interval", "1ms", "rshare.world.poll-interval", "10ms");

  @TempDir private Path data = Path.of("replaced");

  private final List<String> warnings = new CopyOnWriteArrayList<>();
  private final Logger root = (Logger) LoggerFactory.getLogger(org.slf4j.Logger.ROOT_LOGGER_NAME);
  private final Level before = root.getLevel();
  private final AppenderBase<ILoggingEvent> appender =
      new AppenderBase<>() {
        @Override
        protected void append(ILoggingEvent event) {
          // The product's own configuration of the log leaves it out, too.
          boolean left = event.getLoggerName().startsWith("org.flywaydb");
          if (event.getLevel().isGreaterOrEqual(Level.WARN) && !left) {
            warnings.add(event.getFormattedMessage());
          }
        }
      };

  @BeforeEach
  void listen() {
    appender.setContext(root.getLoggerContext());
    appender.start();
    root.setLevel(Level.WARN);
    root.addAppender(appender);
  }

  @AfterEach
  void leave() {
    root.detachAppender(appender);
    root.setLevel(before);
  }

  @Test
  void startCallAndStopWarnOfNothing() throws Exception {
    for (int i = 0; i < 4; i++) {
      try (var service = RunningService.start(ServiceOptions.local(data), BUSY)) {
        DemoService running = DemoService.in(data.resolve("service.json"), new StreamingJsonText());
        assertThat(new Demo(running, new PrintWriter(new StringWriter())).run()).isZero();
        assertThat(export(data)).contains("accounts:");
        assertThat(service.endpoint()).isNotEmpty();
      }
      assertThat(warnings).isEmpty();
    }
  }

  @Test
  void aRefusedStartWarnsOfNothing() {
    var everywhere =
        new ServiceOptions("0.0.0.0", 0, data, Optional.empty(), Optional.empty(), false);

    for (int i = 0; i < 8; i++) {
      assertThatExceptionOfType(StartFailure.class)
          .isThrownBy(() -> RunningService.start(everywhere, BUSY));
    }

    assertThat(warnings).isEmpty();
  }

  private static String export(Path data) {
    var out = new StringWriter();
    int status =
        new CommandLine(new WorldCommand())
            .setOut(new PrintWriter(out, true))
            .execute("export", "--data", data.toString());
    assertThat(status).isZero();
    return out.toString();
  }
}
