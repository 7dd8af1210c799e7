package io.rshare.bootstrap;

import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.LoggerContext;
import ch.qos.logback.classic.spi.LoggingEvent;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

class MessageEncoderTest {
  @Test
  void writesTheMessageAndNothingElse() {
    Logger logger = new LoggerContext().getLogger("audit");
    var event =
        new LoggingEvent(
            "caller", logger, Level.INFO, "{}", null, new Object[] {"{\"name\":\"杭州\"}"});

    assertThat(new String(new MessageEncoder().encode(event), StandardCharsets.UTF_8))
        .isEqualTo("{\"name\":\"杭州\"}\n");
  }
}
