package io.rshare.bootstrap.world;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.yaml.snakeyaml.nodes.MappingNode;
import org.yaml.snakeyaml.nodes.Node;
import org.yaml.snakeyaml.nodes.NodeTuple;
import org.yaml.snakeyaml.nodes.ScalarNode;
import org.yaml.snakeyaml.nodes.SequenceNode;
import org.yaml.snakeyaml.nodes.Tag;

/**
 * A mapping of the file, read field by field. A defect is noted and answered with a harmless value,
 * so that reading goes on and finds the next one.
 */
final class Section {
  /** What the tables hold, where it is not {@link #LONGEST_NAME}. */
  private static final Map<String, Integer> LONGEST =
      Map.of(
          "secret", 1_024,
          "accessKeySecret", 1_024,
          "securityToken", 16_384,
          "legalEntity", 255,
          "version", 16);

  private static final int LONGEST_NAME = 64;

  private final Node node;
  private final Map<String, Node> fields = new LinkedHashMap<>();
  private final Problems problems;

  Section(Node node, Problems problems, String... known) {
    this.node = node;
    this.problems = problems;
    if (!(node instanceof MappingNode mapping)) {
      problems.add(node, "expected a mapping with " + String.join(", ", known));
      return;
    }
    Set<String> allowed = Set.of(known);
    for (NodeTuple tuple : mapping.getValue()) {
      String name = tuple.getKeyNode() instanceof ScalarNode scalar ? scalar.getValue() : "";
      if (!allowed.contains(name)) {
        problems.add(
            tuple.getKeyNode(),
            "unknown field '" + name + "', known are " + String.join(", ", known));
      } else if (fields.put(name, tuple.getValueNode()) != null) {
        problems.add(tuple.getKeyNode(), "field '" + name + "' is a duplicate");
      }
    }
  }

  Node node() {
    return node;
  }

  Problems problems() {
    return problems;
  }

  void problem(String field, String message) {
    problems.add(fields.getOrDefault(field, node), message);
  }

  Optional<String> text(String field) {
    return Optional.ofNullable(fields.get(field)).map(value -> scalar(field, value));
  }

  String required(String field) {
    Optional<String> value = text(field).filter(text -> !text.isEmpty());
    if (value.isEmpty()) {
      problem(field, "field '" + field + "' is missing");
    }
    return value.orElse("");
  }

  boolean flag(String field, boolean absent) {
    Optional<String> value = text(field);
    if (value.isPresent() && !value.get().equals("true") && !value.get().equals("false")) {
      problem(field, "field '" + field + "' must be true or false");
    }
    return value.map("true"::equals).orElse(absent);
  }

  /**
   * The value of {@code field} as {@code parse} reads it, or {@code absent} with a problem noted.
   */
  <T> T parsed(String field, String form, Function<String, Optional<T>> parse, T absent) {
    Optional<String> value = text(field);
    Optional<T> parsed = value.flatMap(parse);
    if (value.isPresent() && parsed.isEmpty()) {
      problem(field, "field '" + field + "' must be " + form + ", not '" + value.get() + "'");
    }
    return parsed.orElse(absent);
  }

  List<String> texts(String field) {
    return nodes(field).stream().map(element -> scalar(field, element)).toList();
  }

  List<Node> nodes(String field) {
    Node value = fields.get(field);
    if (value == null || value.getTag().equals(Tag.NULL)) {
      return List.of();
    }
    if (!(value instanceof SequenceNode sequence)) {
      problems.add(value, "field '" + field + "' must be a list");
      return List.of();
    }
    return sequence.getValue();
  }

  List<Section> sections(String field, String... known) {
    var sections = new ArrayList<Section>();
    nodes(field).forEach(element -> sections.add(new Section(element, problems, known)));
    return sections;
  }

  Optional<Section> section(String field, String... known) {
    return Optional.ofNullable(fields.get(field)).map(value -> new Section(value, problems, known));
  }

  /** Where {@code field} stands, or the mapping that should have it. */
  Node at(String field) {
    return fields.getOrDefault(field, node);
  }

  Optional<Node> field(String field) {
    return Optional.ofNullable(fields.get(field));
  }

  private String scalar(String field, Node value) {
    if (value instanceof ScalarNode scalar) {
      int longest = LONGEST.getOrDefault(field, LONGEST_NAME);
      if (scalar.getValue().length() > longest) {
        problems.add(value, "field '" + field + "' must have at most " + longest + " characters");
      }
      return scalar.getValue();
    }
    problems.add(value, "field '" + field + "' must be a text");
    return "";
  }
}
