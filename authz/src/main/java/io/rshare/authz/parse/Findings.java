package io.rshare.authz.parse;

import io.rshare.authz.syntax.Location;
import io.rshare.authz.syntax.PolicySwitches.Undecided;
import java.util.ArrayList;
import java.util.List;

/**
 * Collects what is wrong while a document is read. A document may be nothing but mistakes, each of
 * which takes more memory than its text, so only so many are kept, and the last one counts the
 * rest.
 */
final class Findings {
  /** More than anybody mends at once. */
  static final int MAX = 200;

  private static final int MAX_CHARACTERS = 30_000;

  private final Undecided undecided;
  private final List<Finding> all = new ArrayList<>();
  private int budget = MAX_CHARACTERS;
  private int count;
  private boolean refused;

  /** Findings of a document whose undecided forms are read this way. */
  Findings(Undecided undecided) {
    this.undecided = undecided;
  }

  /** Notes what the service refuses. */
  void error(FindingType type, Pointer pointer, Location at, String message) {
    add(FindingLevel.ERROR, type, pointer, at, message);
  }

  /** Notes what only the console's validator calls an error. */
  void validatorOnly(FindingType type, Pointer pointer, Location at, String message) {
    add(FindingLevel.VALIDATOR_ONLY, type, pointer, at, message);
  }

  /** Notes what no source says the service refuses or stores. */
  void undecided(FindingType type, Pointer pointer, Location at, String message) {
    add(FindingLevel.UNDECIDED, type, pointer, at, message);
  }

  /** Whether documents are stored in spite of what is undecided about them. */
  boolean storesUndecided() {
    return undecided == Undecided.STORED;
  }

  private void add(
      FindingLevel level, FindingType type, Pointer pointer, Location at, String message) {
    count++;
    boolean first = refuses(level) && !refused;
    refused |= first;
    if ((budget > 0 && all.size() < MAX) || first) {
      Finding finding = new Finding(level, type, pointer.toString(), at, message);
      budget -= finding.pointer().length() + message.length();
      all.add(finding);
    }
  }

  private boolean refuses(FindingLevel level) {
    return level == FindingLevel.ERROR
        || (level == FindingLevel.UNDECIDED && undecided == Undecided.REFUSED);
  }

  List<Finding> all() {
    List<Finding> kept = new ArrayList<>(all);
    if (count > kept.size()) {
      kept.add(
          new Finding(
              refused ? FindingLevel.ERROR : FindingLevel.VALIDATOR_ONLY,
              FindingType.FURTHER_FINDINGS,
              "",
              kept.getLast().at(),
              (count - kept.size()) + " more problems are not listed."));
    }
    return List.copyOf(kept);
  }

  /** The findings for which the document is refused. */
  List<Finding> refusing() {
    return all.stream().filter(finding -> refuses(finding.level())).toList();
  }

  /** Whether the document is refused. */
  boolean refused() {
    return refused;
  }
}
