package io.rshare.http;

import io.rshare.testkit.Wire;
import java.io.EOFException;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * A small proxy that splits what it gets into requests by RFC 9112 and passes each on as it came,
 * all on one connection. What it cannot split it passes on as one request, its last: worse proxies
 * than it do.
 */
final class SplittingProxy {
  private final int port;
  private final Reading reading;
  private int requests;

  /** How a proxy decides where a body ends. */
  enum Reading {
    /** Chunked if that is the last coding, as the RFC says. */
    LAST_CODING,
    /** By the number alone, as those do that know no codings. */
    LENGTH,
    /** Chunked if that is anywhere in a coding, as careless ones do. */
    ANY_CODING
  }

  SplittingProxy(int port, Reading reading) {
    this.port = port;
    this.reading = reading;
  }

  /** How many requests it has passed on. */
  int requests() {
    return requests;
  }

  /** Passes {@code bytes} on; how many answers come. */
  int pass(String bytes) throws IOException {
    try (Wire wire = new Wire(port)) {
      for (String request : split(bytes)) {
        requests++;
        wire.send(request);
      }
      wire.endOutput();
      int answers = 0;
      try {
        while (true) {
          wire.receive();
          answers++;
        }
      } catch (EOFException end) {
        return answers;
      }
    }
  }

  private List<String> split(String bytes) {
    List<String> all = new ArrayList<>();
    String rest = bytes;
    while (!rest.isEmpty()) {
      int head = rest.indexOf("\r\n\r\n");
      int end = head < 0 ? -1 : end(rest, head + 4);
      if (end < 0 || end > rest.length()) {
        all.add(rest);
        return all;
      }
      all.add(rest.substring(0, end));
      rest = rest.substring(end);
    }
    return all;
  }

  private int end(String text, int body) {
    String coding = "";
    String length = "";
    for (String line : text.substring(0, body).split("\r\n")) {
      int colon = line.indexOf(':');
      String name = line.substring(0, Math.max(colon, 0)).strip().toLowerCase(Locale.ROOT);
      String value = line.substring(colon + 1).strip().toLowerCase(Locale.ROOT);
      if (name.equals("transfer-encoding")) {
        coding = coding.isEmpty() ? value : coding + "," + value;
      } else if (name.equals("content-length") && length.isEmpty()) {
        length = value;
      }
    }
    boolean chunked =
        switch (reading) {
          case LAST_CODING ->
              coding.substring(coding.lastIndexOf(',') + 1).strip().equals("chunked");
          case LENGTH -> false;
          case ANY_CODING -> coding.contains("chunked");
        };
    if (chunked) {
      int last = text.indexOf("0\r\n\r\n", body);
      return last < 0 ? -1 : last + 5;
    }
    return length.isEmpty()
        ? body
        : length.matches("[0-9]{1,9}") ? body + Integer.parseInt(length) : -1;
  }
}
