package io.rshare.bootstrap.world;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.yaml.snakeyaml.nodes.Node;

/** Collects what is wrong, so that one run tells everything. */
final class Problems {
  private final List<WorldFileException.Problem> found = new ArrayList<>();

  void add(Node at, String message) {
    add(at.getStartMark().getLine() + 1, message);
  }

  void add(int line, String message) {
    found.add(new WorldFileException.Problem(line, message));
  }

  /** What cannot be read breaks rules as well; that is not said twice. */
  void addWhereNoneIs(List<WorldFileException.Problem> others) {
    Set<Integer> lines =
        found.stream().map(WorldFileException.Problem::line).collect(Collectors.toSet());
    others.stream()
        .distinct()
        .filter(problem -> !lines.contains(problem.line()))
        .forEach(found::add);
  }

  void throwIfAny(String source) {
    if (!found.isEmpty()) {
      found.sort(Comparator.comparingInt(WorldFileException.Problem::line));
      throw new WorldFileException(source, found);
    }
  }
}
