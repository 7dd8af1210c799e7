package io.rshare.authz.parse;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/**
 * The members of one object while it is read: each is taken once, the rest is unknown. A repeated
 * name is undecided: a silent "last one wins" would hide a statement.
 */
final class Elements {
  private final Map<String, Json.Member> members = new LinkedHashMap<>();
  private final Pointer pointer;
  private final Findings findings;

  private Elements(Pointer pointer, Findings findings) {
    this.pointer = pointer;
    this.findings = findings;
  }

  static @Nullable Elements of(Json json, Pointer pointer, String what, Findings findings) {
    if (!(json instanceof Json.Obj object)) {
      PolicyParser.mismatch(findings, pointer, json, "an object: " + what);
      return null;
    }
    Elements elements = new Elements(pointer, findings);
    for (Json.Member member : object.members()) {
      if (elements.members.put(member.name(), member) != null) {
        findings.undecided(
            FindingType.DUPLICATE_ELEMENT,
            pointer.below(member.name()),
            member.at(),
            "The element '" + member.name() + "' occurs more than once.");
      }
    }
    return elements;
  }

  @Nullable Json take(String name) {
    Json.Member member = members.remove(name);
    return member == null ? null : member.value();
  }

  List<Json.Member> rest() {
    return new ArrayList<>(members.values());
  }

  void refuseRest(String where) {
    refuseRest(where, name -> "");
  }

  /** Refuses what was not taken, with what {@code hint} has to say about each name. */
  void refuseRest(String where, UnaryOperator<String> hint) {
    for (Json.Member member : members.values()) {
      findings.error(
          FindingType.INVALID_POLICY_ELEMENT,
          pointer.below(member.name()),
          member.at(),
          "The element '"
              + member.name()
              + "' is not supported in "
              + where
              + "."
              + hint.apply(member.name()));
    }
  }
}
