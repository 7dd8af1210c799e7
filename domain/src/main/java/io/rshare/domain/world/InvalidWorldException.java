package io.rshare.domain.world;

import java.util.List;
import java.util.stream.Collectors;

/** A world that breaks rules was to be stored. */
public final class InvalidWorldException extends IllegalArgumentException {
  private static final long serialVersionUID = 1L;

  private final transient List<WorldProblem> problems;

  InvalidWorldException(List<WorldProblem> problems) {
    super(
        problems.stream()
            .map(p -> p.kind() + " " + p.id() + ": " + p.message())
            .collect(Collectors.joining("\n")));
    this.problems = List.copyOf(problems);
  }

  /** Everything that is wrong. */
  public List<WorldProblem> problems() {
    return problems;
  }
}
