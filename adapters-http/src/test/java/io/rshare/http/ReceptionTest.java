package io.rshare.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import io.micronaut.http.server.HttpServerConfiguration;
import io.netty.buffer.ByteBuf;
import io.netty.buffer.Unpooled;
import io.netty.channel.embedded.EmbeddedChannel;
import io.netty.handler.codec.http.DefaultFullHttpResponse;
import io.netty.handler.codec.http.HttpDecoderConfig;
import io.netty.handler.codec.http.HttpRequest;
import io.netty.handler.codec.http.HttpResponseStatus;
import io.netty.handler.codec.http.HttpServerCodec;
import io.netty.handler.codec.http.HttpVersion;
import io.netty.util.ReferenceCountUtil;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** What one connection keeps, and for how long. */
class ReceptionTest {
  private static final String REQUEST = "GET / HTTP/1.1\r\nHost: x\r\n\r\n";
  private static final long MEMORY = 16 * 1024;

  private final Receptions shared =
      new Receptions(
          new HttpSettings(
              1,
              1,
              Duration.ofSeconds(1),
              1,
              Duration.ofSeconds(1),
              2,
              2,
              200,
              MEMORY * 4,
              MEMORY * 4,
              Duration.ofSeconds(30),
              1),
          new HttpServerConfiguration(),
          () -> {
            throw new AssertionError("nobody is refused here");
          });
  private final EmbeddedChannel channel = new EmbeddedChannel();
  private final Reception reception = connect(channel);
  private final List<EmbeddedChannel> others = new ArrayList<>();

  @AfterEach
  void close() {
    channel.finishAndReleaseAll();
    others.forEach(EmbeddedChannel::finishAndReleaseAll);
  }

  private Reception connect(EmbeddedChannel connection) {
    Reception made = shared.receive(connection);
    HttpDecoderConfig decoder =
        new HttpDecoderConfig()
            .setMaxInitialLineLength(1024 * 1024)
            .setMaxHeaderSize(1024 * 1024)
            .setHeadersFactory(made.incoming())
            .setTrailersFactory(made.incoming());
    connection.pipeline().addLast(made.gate(), new HttpServerCodec(decoder), made);
    shared.joined(made.guest());
    return made;
  }

  private void send(String text) {
    channel.writeInbound(Unpooled.copiedBuffer(text, StandardCharsets.ISO_8859_1));
  }

  private String answer() {
    var response =
        new DefaultFullHttpResponse(
            HttpVersion.HTTP_1_1, HttpResponseStatus.OK, Unpooled.EMPTY_BUFFER);
    response.headers().set("Content-Length", "0");
    channel.writeOutbound(response);
    channel.runPendingTasks();
    ByteBuf out = channel.readOutbound();
    try {
      return out.toString(StandardCharsets.ISO_8859_1);
    } finally {
      out.release();
    }
  }

  @Test
  void nothingIsDoneOnAConnectionThatHasEnded() {
    var unused = channel.close();
    reception.guest().makeRoom();
    reception.inputEnded();
    reception.outputDrained();

    assertThatCode(
            () -> {
              channel.runPendingTasks();
              channel.checkException();
            })
        .doesNotThrowAnyException();
  }

  @Test
  void aLongRequestIsTheLastOfItsConnection() {
    send(REQUEST);
    assertThat(answer()).startsWith("HTTP/1.1 200").doesNotContainIgnoringCase("connection: close");
    assertThat(channel.isActive()).isTrue();

    send("GET /?" + "x".repeat(20_000) + " HTTP/1.1\r\nHost: x\r\n\r\n" + REQUEST);
    assertThat(answer()).startsWith("HTTP/1.1 200").containsIgnoringCase("connection: close");
    assertThat(channel.isActive()).isFalse();
    assertThat(requests()).isEqualTo(2);
  }

  @Test
  void longTrailersCountAsWell() {
    send("POST / HTTP/1.1\r\nHost: x\r\nTransfer-Encoding: chunked\r\n\r\n3\r\na=b\r\n0\r\n");
    send("A: " + "x".repeat(20_000) + "\r\n\r\n");
    assertThat(answer()).containsIgnoringCase("connection: close");
    assertThat(channel.isActive()).isFalse();
  }

  @Test
  void aLongBodyIsKeptByNobody() {
    send("POST / HTTP/1.1\r\nHost: x\r\nContent-Length: 20000\r\n\r\n" + "x".repeat(20_000));
    assertThat(answer()).doesNotContainIgnoringCase("connection: close");
    assertThat(channel.isActive()).isTrue();
  }

  @Test
  void whatIsSentAheadTakesRoom() {
    send(REQUEST.repeat(100));
    channel.runPendingTasks();
    assertThat(channel.isActive()).isTrue();

    another().writeInbound(Unpooled.copiedBuffer(REQUEST.repeat(100), StandardCharsets.ISO_8859_1));
    channel.runPendingTasks();
    assertThat(channel.isActive()).isFalse();
  }

  @Test
  void roomForWhatIsSentAheadIsGivenBack() {
    for (int round = 0; round < 5; round++) {
      send(REQUEST.repeat(100));
      for (int i = 0; i < 100; i++) {
        assertThat(answer()).startsWith("HTTP/1.1 200");
      }
    }
    assertThat(channel.isActive()).isTrue();
  }

  @Test
  void aConnectionGoesWhileItsAnswerIsHeldBackAndNotWhileItIsMade() {
    send(REQUEST);
    reception.guest().letGo();
    lookAgain(channel);
    assertThat(channel.isActive()).isTrue();

    new Recipient(channel).pausing(() -> {});
    channel.runPendingTasks();
    assertThat(reception.guest().use().isBusy()).isTrue();
    reception.guest().letGo();
    lookAgain(channel);
    assertThat(channel.isActive()).isFalse();
  }

  @Test
  void whoeverWasToGoAndIsInUseAgainStillCounts() {
    EmbeddedChannel second = another();
    // Meant to go for a third, but busy by the time its thread hears of it.
    EmbeddedChannel third = another();
    send(REQUEST);
    lookAgain(channel);
    lookAgain(second);
    lookAgain(third);

    assertThat(channel.isActive()).isTrue();
    assertThat(second.isActive()).isFalse();
    assertThat(third.isActive()).isTrue();
  }

  /** Lets the moment pass after which a connection goes that was to go. */
  private static void lookAgain(EmbeddedChannel connection) {
    connection.advanceTimeBy(1, TimeUnit.SECONDS);
    connection.runPendingTasks();
  }

  private EmbeddedChannel another() {
    var other = new EmbeddedChannel();
    others.add(other);
    connect(other);
    return other;
  }

  private int requests() {
    int requests = 0;
    for (Object message = channel.readInbound(); message != null; message = channel.readInbound()) {
      if (message instanceof HttpRequest) {
        requests++;
      }
      ReferenceCountUtil.release(message);
    }
    return requests;
  }
}
