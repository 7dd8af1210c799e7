package io.rshare.http.rest;

import io.rshare.http.rest.document.DemoCall;
import io.rshare.http.rest.document.DemoCalls;
import io.rshare.http.rest.document.Examples;
import io.rshare.http.rest.schema.Schema;
import io.rshare.http.wire.JsonWriter;
import io.rshare.http.wire.Node;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** The routes as a page to read: no scripts, nothing from elsewhere. */
final class DocumentPage {
  private static final String HEAD =
      """
      <!doctype html>
      <html lang="en"><head><meta charset="utf-8"><title>Resource Sharing: REST</title>
      <meta name="viewport" content="width=device-width, initial-scale=1">
      <style>
      body{font:16px/1.5 system-ui,sans-serif;max-width:60rem;margin:2rem auto;padding:0 1rem;color:#1b1f24}
      h1{font-size:1.6rem}h2{margin-top:2.5rem;border-bottom:1px solid #d0d7de}
      code,pre{font:14px/1.45 ui-monospace,monospace;background:#f3f4f6;border-radius:4px}
      code{padding:.1em .3em}pre{padding:.8rem;overflow-x:auto}
      details{border:1px solid #d0d7de;border-radius:6px;margin:.6rem 0;padding:.5rem .8rem}
      summary{cursor:pointer}summary b{display:inline-block;min-width:4.2em}
      table{border-collapse:collapse;width:100%}td,th{border-top:1px solid #d0d7de;padding:.3rem .5rem;text-align:left;vertical-align:top}
      :target{background:#fff8c5}
      @media(prefers-color-scheme:dark){body{background:#0d1117;color:#d1d7e0}code,pre{background:#161b22}:target{background:#3b2e00}}
      </style></head><body>
      <h1>Resource Sharing: REST</h1>
      <p>Routes take a bearer token, which <code>POST /v1/tokens</code> issues for an access key. Bodies are JSON.
      Lists are paged: ask again with the <code>nextToken</code> of an answer until there is none. Refusals are
      problems (RFC 9457) with the <code>code</code> of the RPC interface.
      For programs: <a href="/v1/openapi.json">openapi.json</a>.</p>
      <p>The commands below work on the demo world, one after the other, in a shell that begins with:</p>
      """;

  private final StringBuilder out = new StringBuilder(HEAD);
  private final Map<String, Route> byName = new HashMap<>();

  private DocumentPage() {}

  /** The page of {@code routes}. */
  static String of(List<Route> routes) {
    var page = new DocumentPage();
    page.out.append("<pre>").append(escaped(Curl.START)).append("</pre>\n");
    routes.forEach(route -> page.byName.put(route.name(), route));
    Map<String, List<Route>> groups =
        routes.stream()
            .collect(Collectors.groupingBy(Route::group, LinkedHashMap::new, Collectors.toList()));
    groups.forEach(page::group);
    page.codes(routes);
    return page.out.append("</body></html>\n").toString();
  }

  private void group(String name, List<Route> routes) {
    out.append("<h2>").append(escaped(name)).append("</h2>\n");
    routes.forEach(this::route);
  }

  private void route(Route route) {
    out.append("<details id=\"").append(escaped(route.name())).append("\"><summary><b>");
    out.append(route.method()).append("</b><code>").append(escaped(route.path().text()));
    out.append("</code> ").append(escaped(route.summary())).append("</summary>\n");
    route
        .twin()
        .ifPresent(
            twin -> out.append("<p>By RPC: <code>").append(escaped(twin)).append("</code></p>\n"));
    if (!route.inputs().isEmpty()) {
      out.append("<table><tr><th>name</th><th>in</th><th>type</th><th>meaning</th></tr>\n");
      route.inputs().forEach(this::input);
      out.append("</table>\n");
    }
    commands(route);
    if (route.success() != 204 && !route.result().fields().isEmpty()) {
      example("Answer " + route.success(), Examples.of(route.result().fields()));
    } else {
      out.append("<p>Answer: <code>").append(route.success()).append("</code></p>\n");
    }
    out.append("<p>Refusals:");
    Refusals.of(route)
        .forEach(
            (status, codes) -> {
              out.append("<br>").append(status);
              codes.keySet().forEach(this::link);
            });
    out.append("</p></details>\n");
  }

  private void commands(Route route) {
    List<DemoCall> calls = DemoCalls.of(route.name());
    if (!calls.isEmpty()) {
      String commands =
          calls.stream()
              .map(call -> Curl.of(call, byName.getOrDefault(call.route(), route)))
              .collect(Collectors.joining("\n"));
      out.append("<pre class=\"curl\">").append(escaped(commands)).append("</pre>\n");
    }
  }

  private void input(Input input) {
    Schema.Field field = input.field();
    out.append("<tr><td><code>").append(escaped(field.name())).append("</code>");
    out.append(field.required() ? " *" : "").append("</td><td>");
    out.append(input.place().name().toLowerCase(Locale.ROOT)).append("</td><td>");
    out.append(escaped(type(field.schema()))).append("</td><td>");
    out.append(escaped(field.description())).append("</td></tr>\n");
  }

  private static String type(Schema schema) {
    return switch (schema) {
      case Schema.Text text -> text.words().isEmpty() ? "text" : String.join(" | ", text.words());
      case Schema.Flag _ -> "true | false";
      case Schema.Whole _ -> "number";
      case Schema.Anything _ -> "object";
      case Schema.Items items -> "list of " + type(items.each());
      case Schema.Dictionary dictionary -> "object of " + type(dictionary.values());
      case Schema.Structure structure ->
          structure.fields().stream()
              .map(Schema.Field::name)
              .collect(Collectors.joining(", ", "{", "}"));
    };
  }

  private void example(String title, Node example) {
    out.append("<p>").append(escaped(title)).append("</p><pre>");
    out.append(escaped(indented(JsonWriter.write(example)))).append("</pre>\n");
  }

  private void link(String code) {
    out.append(" <a href=\"#").append(escaped(code)).append("\">");
    out.append(escaped(code)).append("</a>");
  }

  private void codes(List<Route> routes) {
    SortedMap<String, String> all = new TreeMap<>();
    routes.forEach(
        route ->
            Refusals.of(route)
                .forEach(
                    (status, codes) ->
                        codes.forEach((code, text) -> all.put(code, status + ": " + text))));
    out.append("<h2>Codes of refusals</h2><table>\n");
    all.forEach(
        (code, text) ->
            out.append("<tr id=\"")
                .append(escaped(code))
                .append("\"><td><code>")
                .append(escaped(code))
                .append("</code></td><td>")
                .append(escaped(text))
                .append("</td></tr>\n"));
    out.append("</table>\n");
  }

  /** Line breaks and spaces between the tokens of {@code json}. */
  private static String indented(String json) {
    var text = new StringBuilder(json.length() * 2);
    int depth = 0;
    boolean quoted = false;
    for (int i = 0; i < json.length(); i++) {
      char c = json.charAt(i);
      quoted ^= c == '"' && (i == 0 || json.charAt(i - 1) != '\\');
      if (!quoted && (c == '}' || c == ']')) {
        text.append('\n').append("  ".repeat(--depth));
      }
      text.append(c);
      if (!quoted && (c == '{' || c == '[')) {
        text.append('\n').append("  ".repeat(++depth));
      } else if (!quoted && c == ',') {
        text.append('\n').append("  ".repeat(depth));
      } else if (!quoted && c == ':') {
        text.append(' ');
      }
    }
    return text.toString();
  }

  private static String escaped(String text) {
    return text.replace("&", "&amp;")
        .replace("<", "&lt;")
        .replace(">", "&gt;")
        .replace("\"", "&quot;");
  }
}
