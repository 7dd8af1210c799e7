package io.rshare.bootstrap;

import io.rshare.application.access.PolicyCheck;
import io.rshare.authz.parse.ParsedPolicy;
import io.rshare.authz.parse.PolicyKind;
import io.rshare.authz.parse.PolicyParser;
import io.rshare.authz.syntax.PolicySwitches;
import java.util.List;

/** Checks policy documents of a world file with the parser that will read them later. */
public final class PolicyDocuments {
  private static final PolicyParser PARSER = new PolicyParser(PolicySwitches.DEFAULTS);

  private PolicyDocuments() {}

  /** What is wrong with {@code document}, with pointers. */
  public static List<String> problemsOf(PolicyCheck.Kind kind, String document) {
    return switch (PARSER.parse(document, kindOf(kind))) {
      case ParsedPolicy.Sound sound -> List.of();
      case ParsedPolicy.Refused refused ->
          refused.findings().stream().map(f -> f.pointer() + " " + f.message()).toList();
    };
  }

  private static PolicyKind kindOf(PolicyCheck.Kind kind) {
    return switch (kind) {
      case IDENTITY -> PolicyKind.IDENTITY;
      case CONTROL -> PolicyKind.CONTROL;
      case SESSION -> PolicyKind.SESSION;
      case TRUST -> PolicyKind.TRUST;
    };
  }
}
