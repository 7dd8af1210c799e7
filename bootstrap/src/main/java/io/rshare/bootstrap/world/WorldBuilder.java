package io.rshare.bootstrap.world;

import io.rshare.application.access.PolicyCheck;
import io.rshare.domain.world.Kind;
import io.rshare.domain.world.World;
import io.rshare.domain.world.WorldProblem;
import io.rshare.domain.world.WorldRules;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.yaml.snakeyaml.nodes.Node;

/** The world as far as it has been read, and where in the file its entries stand. */
final class WorldBuilder {
  private final PolicyCheck policyCheck;
  private final Problems problems;
  private final Map<Kind<?>, Map<String, Object>> entries = new HashMap<>();
  private final Map<Place, Integer> lines = new HashMap<>();

  WorldBuilder(PolicyCheck policyCheck, Problems problems) {
    this.policyCheck = policyCheck;
    this.problems = problems;
  }

  private record Place(Kind<?> kind, String id, String part) {}

  <T> void add(Kind<T> kind, T entry, Node at) {
    String id = kind.idOf(entry);
    Object before =
        entries.computeIfAbsent(kind, k -> new LinkedHashMap<>()).putIfAbsent(id, entry);
    if (before != null) {
      problems.add(at, kind + " '" + id + "' is a duplicate");
    }
    locate(kind, id, "", at);
  }

  /** Adds what may be said more than once. */
  <T> void addAgain(Kind<T> kind, T entry, Node at) {
    if (!has(kind, kind.idOf(entry))) {
      add(kind, entry, at);
    }
  }

  /** Remembers where a part of an entry stands. */
  void locate(Kind<?> kind, String id, String part, Node at) {
    lines.putIfAbsent(new Place(kind, id, part), at.getStartMark().getLine() + 1);
  }

  boolean has(Kind<?> kind, String id) {
    return entries.getOrDefault(kind, Map.of()).containsKey(id);
  }

  void checkPolicy(PolicyCheck.Kind kind, Node at, String document) {
    policyCheck
        .problemsOf(kind, document)
        .forEach(problem -> problems.add(at, "policy: " + problem));
  }

  World build() {
    World world = World.EMPTY;
    for (Kind<?> kind : Kind.ALL) {
      world = with(world, kind);
    }
    return world;
  }

  @SuppressWarnings("unchecked") // put in by add, which agrees on T
  private <T> World with(World world, Kind<T> kind) {
    return world.with(kind, (Collection<T>) entries.getOrDefault(kind, Map.of()).values());
  }

  /** Adds what rules say about {@code world}, where the line has no problem of its own already. */
  void checkRules(World world) {
    List<WorldProblem> broken = WorldRules.problems(world);
    problems.addWhereNoneIs(broken.stream().map(this::located).toList());
  }

  /** The same problem with the line it is on. */
  WorldFileException.Problem located(WorldProblem problem) {
    int line =
        lines.getOrDefault(
            new Place(problem.kind(), problem.id(), problem.part()),
            lines.getOrDefault(new Place(problem.kind(), problem.id(), ""), 1));
    return new WorldFileException.Problem(line, problem.message());
  }
}
