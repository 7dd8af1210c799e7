package io.rshare.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.netty.buffer.Unpooled;
import io.netty.channel.embedded.EmbeddedChannel;
import io.netty.handler.codec.http.DefaultHttpContent;
import io.netty.handler.codec.http.DefaultHttpRequest;
import io.netty.handler.codec.http.HttpMethod;
import io.netty.handler.codec.http.HttpVersion;
import io.netty.handler.codec.http.LastHttpContent;
import io.rshare.http.BodyMeter.NoRoomException;
import java.io.IOException;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;

/** However many connections send bodies, what is in memory stays bounded, and is given back. */
class BodyMeterTest {
  private final AtomicLong inMemory = new AtomicLong();
  private final EmbeddedChannel first = new EmbeddedChannel(new BodyMeter(inMemory, 100));
  private final EmbeddedChannel second = new EmbeddedChannel(new BodyMeter(inMemory, 100));

  @Test
  void countsOverAllConnections() {
    receive(first, 60);
    assertThatExceptionOfType(NoRoomException.class).isThrownBy(() -> receive(second, 41));
  }

  @Test
  void givesBackWhenTheAnswerIsWritten() {
    receive(first, 100);
    first.writeOutbound(LastHttpContent.EMPTY_LAST_CONTENT);

    receive(second, 100);
    assertThat(inMemory).hasValue(100);
  }

  @Test
  void anAnswerGivesBackWhatItsOwnRequestHeld() {
    first.writeInbound(new DefaultHttpRequest(HttpVersion.HTTP_1_1, HttpMethod.POST, "/"));
    receive(first, 40);
    first.writeInbound(new DefaultHttpRequest(HttpVersion.HTTP_1_1, HttpMethod.POST, "/"));
    receive(first, 50);

    first.writeOutbound(LastHttpContent.EMPTY_LAST_CONTENT);

    assertThat(inMemory).hasValue(50);
  }

  @Test
  void givesBackWhenTheConnectionEnds() {
    receive(first, 100);
    first.finishAndReleaseAll();

    receive(second, 100);
    assertThat(inMemory).hasValue(100);
  }

  @Test
  void dropsWhatStillComesAfterARefusal() {
    assertThatExceptionOfType(NoRoomException.class).isThrownBy(() -> receive(first, 101));
    receive(first, 1_000);

    assertThat(first.<Object>readInbound()).isNull();
    first.finishAndReleaseAll();
    assertThat(inMemory).hasValue(0);
  }

  @Test
  void refusalIsAnsweredAndTheConnectionClosed() throws IOException {
    try (TestServer server = TestServer.start("rshare.http.max-body-memory", "4000");
        Wire wire = server.connect()) {
      wire.send(
          "POST / HTTP/1.1\r\nHost: x\r\nAccept: application/json\r\nContent-Length: 8000\r\n\r\n"
              + "x".repeat(8000));
      wire.receive().assertEnvelope(503, "ServiceUnavailable");
      assertThat(wire.isClosed()).isTrue();
    }
  }

  private static void receive(EmbeddedChannel channel, int bytes) {
    channel.writeInbound(new DefaultHttpContent(Unpooled.wrappedBuffer(new byte[bytes])));
  }
}
