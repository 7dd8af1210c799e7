package io.rshare.authz.parse;

import io.rshare.authz.syntax.Location;
import java.util.ArrayList;
import java.util.List;

/** Collects what is wrong while a document is read. */
final class Findings {
  /** No honest document has this much wrong with it; one made to fill memory might. */
  private static final int MAX_CHARACTERS = 1_000_000;

  private final List<Finding> all = new ArrayList<>();
  private int budget = MAX_CHARACTERS;
  private int count;

  void error(FindingType type, Pointer pointer, Location at, String message) {
    count++;
    if (budget > 0) {
      Finding finding = new Finding(FindingLevel.ERROR, type, pointer.toString(), at, message);
      budget -= finding.pointer().length() + message.length();
      all.add(finding);
    }
  }

  List<Finding> all() {
    return List.copyOf(all);
  }

  boolean none() {
    return count == 0;
  }
}
