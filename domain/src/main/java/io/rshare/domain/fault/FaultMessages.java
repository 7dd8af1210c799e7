package io.rshare.domain.fault;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Properties;

/** The documented messages, by name of the code. */
final class FaultMessages {
  private static final Properties MESSAGES = load();

  private FaultMessages() {}

  static String of(String name) {
    String message = MESSAGES.getProperty(name);
    if (message == null) {
      throw new IllegalStateException("no message for " + name);
    }
    return message;
  }

  private static Properties load() {
    try (InputStream in = FaultMessages.class.getResourceAsStream("messages.properties")) {
      if (in == null) {
        throw new IllegalStateException("messages.properties is missing");
      }
      var messages = new Properties();
      messages.load(new InputStreamReader(in, StandardCharsets.UTF_8));
      return messages;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
