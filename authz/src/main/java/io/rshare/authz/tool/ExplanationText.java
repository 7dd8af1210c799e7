package io.rshare.authz.tool;

import io.rshare.authz.evaluate.Decision;
import io.rshare.authz.explain.Explanation;
import io.rshare.authz.explain.LayerTrace;
import io.rshare.authz.explain.Mismatch;
import io.rshare.authz.explain.StatementTrace;
import java.util.stream.Collectors;

/** Explanations in plain words, one line a statement. */
public final class ExplanationText {
  private ExplanationText() {}

  /** The whole explanation. */
  public static String of(Explanation explanation) {
    StringBuilder text = new StringBuilder(decision(explanation.decision())).append('\n');
    for (LayerTrace layer : explanation.layers()) {
      text.append("  ").append(layer.layer().policyType());
      if (layer.level() > 0) {
        text.append(", level ").append(layer.level());
      }
      text.append(layer.statements().isEmpty() ? ": no statements\n" : "\n");
      layer.statements().forEach(trace -> text.append("    ").append(line(trace)).append('\n'));
    }
    if (!explanation.missingKeys().isEmpty()) {
      text.append("  keys the request lacks: ")
          .append(String.join(", ", explanation.missingKeys()))
          .append('\n');
    }
    return text.toString();
  }

  /** The decision in one line. */
  public static String decision(Decision decision) {
    return switch (decision) {
      case Decision.Allowed(var by) -> by.isEmpty() ? "Allow" : "Allow by " + by;
      case Decision.ExplicitlyDenied(var by, var layer) ->
          "ExplicitDeny by " + by + " in " + layer.policyType();
      case Decision.ImplicitlyDenied(var layer) ->
          "ImplicitDeny: nothing allows it in " + layer.policyType();
    };
  }

  private static String line(StatementTrace trace) {
    String name = trace.effect().word() + " " + trace.id();
    return trace.mismatch().map(why -> name + ": " + mismatch(why)).orElse(name + ": applies");
  }

  /** Why a statement does not apply. */
  public static String mismatch(Mismatch mismatch) {
    return switch (mismatch) {
      case Mismatch.Action(var asked, var patterns) ->
          "action "
              + asked
              + (patterns.excluding() ? " is in NotAction " : " is not in ")
              + patterns.values();
      case Mismatch.Resource(var asked, var patterns) ->
          "resource "
              + asked
              + (patterns.excluding() ? " is in NotResource " : " is not in ")
              + patterns.values();
      case Mismatch.NotTrusted(var asking, var trusted) -> asking + " is not trusted by " + trusted;
      case Mismatch.Condition condition ->
          condition.clause().word()
              + " "
              + condition.clause().key()
              + " "
              + condition.clause().values()
              + " fails for "
              + found(condition);
    };
  }

  private static String found(Mismatch.Condition condition) {
    return condition.keyAbsent()
        ? "a request without the key"
        : condition.found().stream()
            .map(spellings -> String.join(" alias ", spellings))
            .collect(Collectors.joining(", ", "[", "]"));
  }
}
