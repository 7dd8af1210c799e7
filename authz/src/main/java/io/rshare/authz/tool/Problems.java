package io.rshare.authz.tool;

import io.rshare.authz.syntax.Location;
import java.util.ArrayList;
import java.util.List;

/** Collects what is wrong with one suite file. */
final class Problems {
  private final String file;
  private final List<SuiteProblem> all = new ArrayList<>();

  Problems(String file) {
    this.file = file;
  }

  void add(Location at, String message) {
    all.add(new SuiteProblem(file, at, message));
  }

  /** Adds a problem of another file the suite refers to. */
  void addElsewhere(String otherFile, Location at, String message) {
    all.add(new SuiteProblem(otherFile, at, message));
  }

  boolean none() {
    return all.isEmpty();
  }

  List<SuiteProblem> all() {
    return List.copyOf(all);
  }
}
