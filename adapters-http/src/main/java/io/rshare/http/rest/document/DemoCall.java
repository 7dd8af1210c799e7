package io.rshare.http.rest.document;

import io.rshare.http.wire.Node;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;

/**
 * A call that the demo world answers well, for documentation. Texts may hold variables such as
 * {@code $SHARE}, whose values earlier calls have answered.
 *
 * @param route the name of the route
 * @param token the variable that holds the caller's token; empty without one
 * @param values path variables and query parameters
 * @param body the JSON body, if it has one
 * @param kept the variable that keeps a field of the answer, and the name of this field
 */
public record DemoCall(
    String route,
    String token,
    Map<String, Object> values,
    Optional<Object> body,
    Optional<Map.Entry<String, String>> kept) {

  /** Values of variables as answers look, for documents in which nothing can be filled in. */
  private static final Map<String, String> USUAL =
      Map.of(
          "$SHARE", "rs-gmTmfbeZ5dlY",
          "$SPARE", "rs-aQ7ZpLr3Xk9T",
          "$OFFER", "rs-Wc2mVbN8eYtd",
          "$INVITATION", "i-yyTWbkjHArYh8rPz",
          "$KEY", "LTAI5tDemoKey00000000001");

  /** The values that stand for variables in examples, by variable. */
  public static Map<String, String> usualValues() {
    return USUAL;
  }

  /** The body with usual values for its variables. */
  public Optional<Node> exampleBody() {
    return body.map(json -> node(json, DemoCall::usual));
  }

  /** The value of a path variable or query parameter, with usual values for variables. */
  public Optional<Node> exampleValue(String name) {
    return Optional.ofNullable(values.get(name)).map(json -> node(json, DemoCall::usual));
  }

  /** Any JSON, its texts changed. */
  public static Node node(Object json, UnaryOperator<String> texts) {
    return switch (json) {
      case String text -> new Node.Text(texts.apply(text));
      case List<?> items -> new Node.Items(items.stream().map(item -> node(item, texts)).toList());
      case Map<?, ?> members -> {
        var tree = new Tree();
        members.forEach((name, member) -> tree.node((String) name, node(member, texts)));
        yield tree.node();
      }
      default -> new Node.Literal(json.toString());
    };
  }

  private static String usual(String text) {
    return USUAL.getOrDefault(text, text);
  }
}
