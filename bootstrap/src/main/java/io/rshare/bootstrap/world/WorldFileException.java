package io.rshare.bootstrap.world;

import java.util.List;
import java.util.stream.Collectors;

/** A world file that cannot be used, with everything that is wrong with it. */
public final class WorldFileException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  private final transient List<Problem> problems;

  WorldFileException(String source, List<Problem> problems) {
    super(
        problems.stream()
            .map(problem -> source + ":" + problem.line() + ": " + problem.message())
            .collect(Collectors.joining("\n")));
    this.problems = List.copyOf(problems);
  }

  /** One message per defect, in the order of the lines. */
  public List<Problem> problems() {
    return problems;
  }

  /**
   * A defect.
   *
   * @param line counted from 1
   * @param message what is wrong, lower case, without a full stop
   */
  public record Problem(int line, String message) {}
}
