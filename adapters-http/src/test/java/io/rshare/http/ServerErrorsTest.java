package io.rshare.http;

import static org.assertj.core.api.Assertions.assertThat;

import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Consumes;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Post;
import io.rshare.testkit.Wire;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Errors the server itself makes on routes beside the endpoint, and its limits. */
class ServerErrorsTest {
  private static TestServer server;

  /** A neighbour of the endpoint. */
  @Controller("/neighbour")
  static class Neighbour {
    @Get("/{number}")
    String number(int number) {
      return Integer.toString(100 / number);
    }

    @Post
    @Consumes("text/plain")
    String text(@Body String text) {
      return text;
    }
  }

  @BeforeAll
  static void start() {
    server = TestServer.start("micronaut.server.max-request-size", 100);
  }

  @AfterAll
  static void stop() {
    server.close();
  }

  private static Wire.Response exchange(String start, String body) throws IOException {
    String request =
        start
            + " HTTP/1.1\r\nHost: x\r\nAccept: application/json\r\nContent-Length: "
            + body.length()
            + "\r\n\r\n"
            + body;
    return server.exchange(request.getBytes(StandardCharsets.ISO_8859_1));
  }

  @Test
  void leavesOtherRoutesAlone() throws IOException {
    Wire.Response response = exchange("GET /neighbour/4", "");
    assertThat(response.status()).isEqualTo(200);
    assertThat(response.body()).isEqualTo("25");
  }

  @Test
  void putsTheirErrorsIntoTheEnvelope() throws IOException {
    exchange("GET /neighbour/none", "").assertEnvelope(400, "\"Code\":\"InvalidParameter\"");
    exchange("GET /neighbour/0", "").assertEnvelope(500, "\"Code\":\"InternalError\"");
  }

  @Test
  void refusesOtherMethodsOfOtherRoutes() throws IOException {
    exchange("DELETE /neighbour/4", "").assertEnvelope(405, "UnsupportedHTTPMethod");
    exchange("PUT /health", "").assertEnvelope(405, "UnsupportedHTTPMethod");
  }

  @Test
  void limitsCanBeConfigured() throws IOException {
    exchange("POST /", "x".repeat(100)).assertEnvelope(400, "MissingAccessKeyId");
    Wire.Response response = exchange("POST /", "x".repeat(101));
    response.assertEnvelope(413, "InvalidParameter.BodyTooLarge");
    assertThat(response.body()).contains("The request body exceeds 100 bytes.");
  }

  @Test
  void answersTooLongBodiesOfOtherRoutesInTheEnvelope() throws IOException {
    String request =
        "POST /neighbour HTTP/1.1\r\nHost: x\r\nContent-Type: text/plain\r\nContent-Length: 101"
            + "\r\n\r\n"
            + "x".repeat(101);
    server
        .exchange(request.getBytes(StandardCharsets.ISO_8859_1))
        .assertEnvelope(413, "InvalidParameter.BodyTooLarge");
  }
}
