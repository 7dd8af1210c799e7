package io.rshare.authz.tool;

import io.rshare.authz.parse.Json;
import io.rshare.authz.syntax.Location;
import java.io.StringReader;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.error.Mark;
import org.yaml.snakeyaml.error.MarkedYAMLException;
import org.yaml.snakeyaml.error.YAMLException;
import org.yaml.snakeyaml.nodes.MappingNode;
import org.yaml.snakeyaml.nodes.Node;
import org.yaml.snakeyaml.nodes.NodeTuple;
import org.yaml.snakeyaml.nodes.ScalarNode;
import org.yaml.snakeyaml.nodes.SequenceNode;
import org.yaml.snakeyaml.nodes.Tag;

/**
 * Reads YAML into the values the JSON reader makes, so that suites and policies meet in one form.
 */
final class YamlTree {
  /** Far more than a suite needs; aliases that multiply end here. */
  private static final int MAX_NODES = 1_000_000;

  private static final int MAX_DEPTH = 64;

  private final Problems problems;
  private int nodes;

  private YamlTree(Problems problems) {
    this.problems = problems;
  }

  static Optional<Json> read(String text, Problems problems) {
    LoaderOptions options = new LoaderOptions();
    options.setNestingDepthLimit(MAX_DEPTH);
    try {
      Node root = new Yaml(options).compose(new StringReader(text));
      if (root == null) {
        problems.add(new Location(1, 1), "the file is empty");
        return Optional.empty();
      }
      Json tree = new YamlTree(problems).value(root, 0);
      return problems.none() ? Optional.of(tree) : Optional.empty();
    } catch (MarkedYAMLException problem) {
      problems.add(place(problem.getProblemMark()), "not valid YAML: " + problem.getProblem());
    } catch (YAMLException problem) {
      problems.add(Location.UNKNOWN, "not valid YAML: " + problem.getMessage());
    }
    return Optional.empty();
  }

  private Json value(Node node, int depth) {
    Location at = place(node.getStartMark());
    if (++nodes > MAX_NODES || depth > MAX_DEPTH) {
      if (problems.none()) {
        problems.add(at, "the file is too large or refers to itself");
      }
      return new Json.Bare(at, "");
    }
    return switch (node) {
      case MappingNode map -> new Json.Obj(at, members(map, depth));
      case SequenceNode list -> {
        List<Json> items = new ArrayList<>();
        list.getValue().forEach(item -> items.add(value(item, depth + 1)));
        yield new Json.Arr(at, items);
      }
      case ScalarNode scalar ->
          scalar.getTag().equals(Tag.STR)
              ? new Json.Text(at, scalar.getValue())
              : new Json.Bare(at, scalar.getValue());
      default -> new Json.Bare(at, node.toString());
    };
  }

  private List<Json.Member> members(MappingNode map, int depth) {
    List<Json.Member> members = new ArrayList<>();
    for (NodeTuple tuple : map.getValue()) {
      Location at = place(tuple.getKeyNode().getStartMark());
      if (tuple.getKeyNode() instanceof ScalarNode name) {
        members.add(new Json.Member(name.getValue(), at, value(tuple.getValueNode(), depth + 1)));
      } else {
        problems.add(at, "a name must be a plain word");
      }
    }
    return members;
  }

  private static Location place(Mark mark) {
    return mark == null ? Location.UNKNOWN : new Location(mark.getLine() + 1, mark.getColumn() + 1);
  }
}
