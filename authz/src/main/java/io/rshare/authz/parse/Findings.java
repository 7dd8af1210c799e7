package io.rshare.authz.parse;

import io.rshare.authz.syntax.Location;
import java.util.ArrayList;
import java.util.List;

/** Collects what is wrong while a document is read. */
final class Findings {
  private final List<Finding> all = new ArrayList<>();

  void error(FindingType type, String pointer, Location at, String message) {
    all.add(new Finding(FindingLevel.ERROR, type, pointer, at, message));
  }

  List<Finding> all() {
    return List.copyOf(all);
  }

  boolean none() {
    return all.isEmpty();
  }

  /** A pointer to a member, its name escaped as RFC 6901 asks. */
  static String below(String pointer, String name) {
    return pointer + "/" + name.replace("~", "~0").replace("/", "~1");
  }
}
