package io.rshare.authz.compare;

import io.rshare.authz.compile.PolicyOrigin;
import io.rshare.authz.compile.PolicySource;
import io.rshare.authz.evaluate.Layers;
import io.rshare.authz.parse.ParsedPolicy;
import io.rshare.authz.parse.PolicyKind;
import io.rshare.authz.parse.PolicyParser;
import io.rshare.authz.syntax.PolicyDocument;
import io.rshare.authz.syntax.PolicySwitches;
import java.util.List;

/** Policies written in a test, compared. */
final class Compared {
  static final PolicySwitches SWITCHES = PolicySwitches.DEFAULTS;

  private Compared() {}

  /** A document of these statements, in which single quotes stand for double ones. */
  static PolicyDocument document(PolicyKind kind, String... statements) {
    String text =
        "{\"Version\":\"1\",\"Statement\":["
            + String.join(",", statements).replace('\'', '"')
            + "]}";
    return switch (new PolicyParser(SWITCHES).parse(text, kind)) {
      case ParsedPolicy.Sound sound -> sound.document();
      case ParsedPolicy.Refused refused -> throw new AssertionError(refused.findings().toString());
    };
  }

  static List<PolicySource> policies(PolicyKind kind, String... statements) {
    return List.of(new PolicySource(PolicyOrigin.custom("p"), document(kind, statements)));
  }

  /** Identity policies of these statements. */
  static Layers<List<PolicySource>> identity(String... statements) {
    return Layers.identity(
        statements.length == 0 ? List.of() : policies(PolicyKind.IDENTITY, statements));
  }

  /** An Allow of everything under this condition. */
  static String allowIf(String condition) {
    return "{'Effect':'Allow','Action':'*','Resource':'*','Condition':{" + condition + "}}";
  }

  /** A Deny of everything under this condition. */
  static String denyIf(String condition) {
    return "{'Effect':'Deny','Action':'*','Resource':'*','Condition':{" + condition + "}}";
  }

  /** A statement without a condition. */
  static String statement(String effect, String action, String resource) {
    return "{'Effect':'%s','Action':'%s','Resource':'%s'}".formatted(effect, action, resource);
  }

  static ComparisonResult compare(
      Layers<List<PolicySource>> old, Layers<List<PolicySource>> fresh) {
    return compare(old, fresh, RequestSpace.ALL);
  }

  static ComparisonResult compare(
      Layers<List<PolicySource>> old, Layers<List<PolicySource>> fresh, RequestSpace space) {
    return new PolicyComparison(SWITCHES, space).compare(old, fresh);
  }

  /** The answer, or the reason why there is none. */
  static String answer(Layers<List<PolicySource>> old, Layers<List<PolicySource>> fresh) {
    return word(compare(old, fresh));
  }

  static String word(ComparisonResult result) {
    return switch (result) {
      case ComparisonResult.Decided decided -> decided.answer().word();
      case ComparisonResult.GaveUp gaveUp -> gaveUp.reason();
    };
  }
}
