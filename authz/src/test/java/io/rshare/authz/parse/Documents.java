package io.rshare.authz.parse;

import io.rshare.authz.syntax.PolicySwitches;
import java.util.List;

/** Short ways to write documents in tests; single quotes stand for double ones. */
final class Documents {
  private Documents() {}

  static String document(String statement) {
    return "{'Version':'1','Statement':[" + statement + "]}";
  }

  static String withCondition(String condition) {
    return document(
        "{'Effect':'Allow','Action':'ecs:*','Resource':'*','Condition':" + condition + "}");
  }

  static ParsedPolicy parse(String text, PolicyKind kind) {
    return new PolicyParser(PolicySwitches.DEFAULTS).parse(text.replace('\'', '"'), kind);
  }

  static ParsedPolicy.Refused refused(String text, PolicyKind kind) {
    if (parse(text, kind) instanceof ParsedPolicy.Refused refused) {
      return refused;
    }
    throw new AssertionError("not refused: " + text);
  }

  static List<FindingType> types(String text, PolicyKind kind) {
    return parse(text, kind).findings().stream().map(Finding::type).toList();
  }
}
