package io.rshare.http.rest.document;

import io.rshare.http.wire.Node;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** A JSON object while it is being made. */
public final class Tree {
  private final Map<String, Node> members = new LinkedHashMap<>();

  /** Adds a text. */
  public Tree text(String name, String value) {
    return node(name, new Node.Text(value));
  }

  /** Adds a text unless it is empty. */
  public Tree textIfAny(String name, String value) {
    return value.isEmpty() ? this : text(name, value);
  }

  /** Adds a number. */
  public Tree number(String name, long value) {
    return node(name, new Node.Literal(Long.toString(value)));
  }

  /** Adds a truth value. */
  public Tree flag(String name, boolean value) {
    return node(name, new Node.Literal(Boolean.toString(value)));
  }

  /** Adds a list of texts. */
  public Tree texts(String name, List<String> values) {
    return node(name, new Node.Items(values.stream().<Node>map(Node.Text::new).toList()));
  }

  /** Adds a list of numbers. */
  public Tree numbers(String name, long... values) {
    return node(
        name,
        new Node.Items(
            Arrays.stream(values)
                .<Node>mapToObj(v -> new Node.Literal(Long.toString(v)))
                .toList()));
  }

  /** Adds an object. */
  public Tree tree(String name, Tree value) {
    return node(name, value.node());
  }

  /** Adds anything. */
  public Tree node(String name, Node value) {
    members.put(name, value);
    return this;
  }

  /** True if nothing was added. */
  public boolean isEmpty() {
    return members.isEmpty();
  }

  /** The object. */
  public Node.Members node() {
    var all = new ArrayList<Node.Member>(members.size());
    members.forEach((name, value) -> all.add(new Node.Member(name, value)));
    return new Node.Members(all);
  }
}
