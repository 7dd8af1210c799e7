package io.rshare.http.rest.document;

import io.rshare.http.wire.StreamingJsonText;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A call of every route, in an order in which all of them succeed on a new demo world; it is the
 * order of the documents, too. They are rows of {@code demo-calls.tsv}: name of the route, variable
 * of the token, path and query, body, variable that keeps a field. A name behind a plus is a call
 * that prepares the next.
 */
public final class DemoCalls {
  private static final String FILE = "demo-calls.tsv";
  private static final Map<String, List<DemoCall>> ALL = read();

  private DemoCalls() {}

  /** The calls of a route: those that prepare it, then its own; none for a route without a row. */
  public static List<DemoCall> of(String route) {
    return ALL.getOrDefault(route, List.of());
  }

  /** The call of a route itself. */
  public static Optional<DemoCall> own(String route) {
    List<DemoCall> calls = of(route);
    return calls.isEmpty() ? Optional.empty() : Optional.of(calls.getLast());
  }

  /** The names of the routes, in order. */
  public static List<String> routes() {
    return List.copyOf(ALL.keySet());
  }

  private static Map<String, List<DemoCall>> read() {
    var all = new LinkedHashMap<String, List<DemoCall>>();
    List<DemoCall> calls = new ArrayList<>();
    for (String row : text().lines().toList()) {
      String[] cells = row.split("\t", -1);
      boolean prepares = cells[0].startsWith("+");
      String name = prepares ? cells[0].substring(1) : cells[0];
      calls.add(call(name, cells));
      if (!prepares) {
        all.put(name, calls);
        calls = new ArrayList<>();
      }
    }
    return all;
  }

  private static DemoCall call(String name, String[] cells) {
    var json = new StreamingJsonText();
    var values = new LinkedHashMap<String, Object>();
    ((Map<?, ?>) json.parse(cells[2])).forEach((key, value) -> values.put((String) key, value));
    int equals = cells[4].indexOf('=');
    return new DemoCall(
        name,
        cells[1].equals("-") ? "" : cells[1],
        values,
        cells[3].equals("-") ? Optional.empty() : Optional.of(json.parse(cells[3])),
        equals < 0
            ? Optional.empty()
            : Optional.of(
                Map.entry(cells[4].substring(0, equals), cells[4].substring(equals + 1))));
  }

  private static String text() {
    try (InputStream in = DemoCalls.class.getResourceAsStream(FILE)) {
      if (in == null) {
        throw new IllegalStateException("no " + FILE);
      }
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
