package io.rshare.authz.tool;

import io.rshare.authz.parse.Json;
import io.rshare.authz.parse.JsonProblem;
import io.rshare.authz.parse.JsonReader;
import io.rshare.authz.syntax.Location;
import java.nio.file.Path;
import java.util.Optional;

/**
 * Reads suites: YAML (or JSON) mappings of policies and requests, and JSON arrays of self-contained
 * cases. A file is read whole before anything is said, so all its problems are told.
 */
public final class SuiteReader {
  private SuiteReader() {}

  /** Reads a suite file; policy files it names are looked for beside it. */
  public static SuiteFile read(Path file) {
    Problems problems = new Problems(file.toString());
    Optional<Json> root = content(file, problems).flatMap(text -> tree(text, problems));
    if (root.isEmpty()) {
      return new SuiteFile.Unreadable(problems.all());
    }
    Suite suite =
        root.get() instanceof Json.Arr cases
            ? new VectorSuite(file, problems).read(cases)
            : new MappedSuite(file, problems).read(root.get());
    return problems.none()
        ? new SuiteFile.Readable(suite)
        : new SuiteFile.Unreadable(problems.all());
  }

  static Optional<String> content(Path file, Problems problems) {
    return switch (TextFile.read(file)) {
      case TextFile.Content.Readable(String text) -> Optional.of(text);
      case TextFile.Content.Unreadable(String reason) -> {
        problems.addElsewhere(file.toString(), Location.UNKNOWN, reason);
        yield Optional.empty();
      }
    };
  }

  private static Optional<Json> tree(String text, Problems problems) {
    String start = text.stripLeading();
    if (!start.startsWith("[") && !start.startsWith("{")) {
      return YamlTree.read(text, problems);
    }
    try {
      return Optional.of(JsonReader.read(text));
    } catch (JsonProblem problem) {
      problems.add(problem.at(), "not valid JSON: " + problem.reason());
      return Optional.empty();
    }
  }
}
