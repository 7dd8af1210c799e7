package io.rshare.clients.drivers;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.function.BiConsumer;

/** The protocol of the drivers: a call is a line of JSON, and so is what came of it. */
final class Lines {
  static final ObjectMapper JSON = new ObjectMapper();

  private Lines() {}

  /** Makes a call of a client. */
  interface Caller {
    /** The answer to {@code request}; throws what the client throws. */
    JsonNode call(JsonNode request) throws Exception;
  }

  /** Makes each call that comes in; {@code describe} adds code, status and more of a failure. */
  static void serve(Caller caller, BiConsumer<Exception, ObjectNode> describe) throws IOException {
    var in = new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8));
    var out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
    for (String line = in.readLine(); line != null; line = in.readLine()) {
      out.println(JSON.writeValueAsString(outcome(caller, describe, JSON.readTree(line))));
    }
  }

  private static ObjectNode outcome(
      Caller caller, BiConsumer<Exception, ObjectNode> describe, JsonNode request) {
    ObjectNode outcome = JSON.createObjectNode();
    try {
      outcome.set("answer", caller.call(request));
    } catch (Exception failure) {
      ObjectNode error = outcome.putObject("error");
      error.put("type", failure.getClass().getSimpleName()).put("message", failure.toString());
      describe.accept(failure, error);
    }
    return outcome;
  }
}
