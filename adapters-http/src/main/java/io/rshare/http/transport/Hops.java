package io.rshare.http.transport;

import io.rshare.http.wire.Headers;
import java.net.InetAddress;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * The hops of a request, as the proxies on its way tell of them, the nearest last.
 *
 * @param all each hop's client
 */
record Hops(List<Hop> all) {
  private static final Pattern PORT = Pattern.compile("(?:\\[([^]]*)]|([0-9.]+))(?::[^:]*)?");

  /**
   * One client on the way.
   *
   * @param address as far as it is known
   * @param secure whether it used TLS, where somebody says so
   */
  record Hop(Optional<InetAddress> address, Optional<Boolean> secure) {}

  /** From {@code X-Forwarded-For} and {@code X-Forwarded-Proto}. */
  static Hops ofXForwarded(Headers headers) {
    List<String> clients = list(headers, "x-forwarded-for");
    List<String> protocols = list(headers, "x-forwarded-proto");
    var hops = new ArrayList<Hop>();
    for (int i = 0; i < clients.size(); i++) {
      // Lists of one length are told apart hop by hop; else the nearest proxy has the word
      // (assumed).
      int said = protocols.size() == clients.size() ? i : protocols.size() - 1;
      hops.add(new Hop(address(clients.get(i)), secure(said < 0 ? "" : protocols.get(said))));
    }
    return new Hops(hops);
  }

  /** From {@code Forwarded} (RFC 7239). */
  static Hops ofForwarded(Headers headers) {
    String text = String.join(",", headers.all("forwarded"));
    return new Hops(split(text, ',').stream().map(Hops::hop).toList());
  }

  private static Hop hop(String element) {
    String client = "";
    String protocol = "";
    for (String pair : split(element, ';')) {
      int equals = pair.indexOf('=');
      String name = pair.substring(0, Math.max(0, equals)).strip().toLowerCase(Locale.ROOT);
      String value = pair.substring(equals + 1).strip();
      if (value.length() > 1 && value.startsWith("\"") && value.endsWith("\"")) {
        value = value.substring(1, value.length() - 1);
      }
      switch (name) {
        case "for" -> client = value;
        case "proto" -> protocol = value;
        default -> {}
      }
    }
    return new Hop(address(client), secure(protocol));
  }

  /**
   * The parts of {@code text} between separators outside quotes. From the right, where the trusted
   * proxies have written: a quote that a client left open must not swallow their words.
   */
  private static List<String> split(String text, char separator) {
    var parts = new ArrayDeque<String>();
    boolean quoted = false;
    int end = text.length();
    for (int i = text.length() - 1; i >= 0; i--) {
      char c = text.charAt(i);
      quoted ^= c == '"';
      if (c == separator && !quoted) {
        parts.addFirst(text.substring(i + 1, end));
        end = i;
      }
    }
    parts.addFirst(text.substring(0, end));
    return List.copyOf(parts);
  }

  private static List<String> list(Headers headers, String name) {
    return headers.all(name).stream()
        .flatMap(value -> Stream.of(value.split(",", -1)))
        .map(String::strip)
        .toList();
  }

  private static Optional<Boolean> secure(String protocol) {
    return protocol.isEmpty() ? Optional.empty() : Optional.of(protocol.equalsIgnoreCase("https"));
  }

  /**
   * With or without a port, IPv6 in brackets or bare; nothing for names such as {@code unknown}.
   */
  static Optional<InetAddress> address(String text) {
    Matcher port = PORT.matcher(text);
    if (!port.matches()) {
      return Network.literal(text);
    }
    return Network.literal(port.group(1) != null ? port.group(1) : port.group(2));
  }
}
