package io.rshare.http.wire;

import java.util.List;

/** A part of an answer, before it is known whether it will be JSON or XML. */
public sealed interface Node {
  /** Text. */
  record Text(String value) implements Node {}

  /** A number or a truth value, spelt the same way in JSON and XML. */
  record Literal(String value) implements Node {}

  /** An object: its members in order. */
  record Members(List<Member> members) implements Node {}

  /** A list. */
  record Items(List<Node> items) implements Node {}

  /**
   * A text that will travel many times.
   *
   * @param node the part
   * @param json the same in JSON, not to be changed
   */
  record Kept(Node node, byte[] json) implements Node {
    static Kept of(Node node) {
      return new Kept(node, JsonWriter.bytes(node));
    }
  }

  /**
   * A member of an object.
   *
   * @param name as it travels
   * @param value what it holds
   */
  record Member(String name, Node value) {}
}
