package io.rshare.authz.tool;

import io.rshare.authz.compare.ComparisonResult;
import io.rshare.authz.compare.Counterexample;
import io.rshare.authz.evaluate.Decision;
import io.rshare.authz.request.AccessRequest;
import io.rshare.authz.request.ContextItem;
import io.rshare.authz.request.Principal;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Comparisons in plain words. */
public final class ComparisonText {
  private static final String INDENT = "  ";

  private ComparisonText() {}

  /** The answer and an example of each difference; {@code old} and {@code fresh} name the sides. */
  public static String of(ComparisonResult result, String old, String fresh) {
    StringBuilder text = new StringBuilder(answer(result, old, fresh)).append('\n');
    result.more().ifPresent(example -> only(fresh, example, old, fresh, text));
    result.less().ifPresent(example -> only(old, example, old, fresh, text));
    return text.toString();
  }

  private static String answer(ComparisonResult result, String old, String fresh) {
    return switch (result) {
      case ComparisonResult.Decided decided ->
          switch (decided.answer()) {
            case SAME -> fresh + " allows exactly what " + old + " allows.";
            case MORE -> fresh + " grants more than " + old + ".";
            case LESS -> fresh + " grants less than " + old + ".";
            case BOTH -> fresh + " grants more than " + old + " in some cases and less in others.";
          };
      case ComparisonResult.GaveUp gaveUp -> "Undecided: " + gaveUp.reason() + ".";
    };
  }

  private static void only(
      String side, Counterexample example, String old, String fresh, StringBuilder text) {
    text.append("Only ").append(side).append(" allows this request:\n");
    text.append(INDENT).append(request(example.request())).append('\n');
    text.append(INDENT).append(old).append(": ").append(decision(example.old())).append('\n');
    text.append(INDENT).append(fresh).append(": ").append(decision(example.fresh())).append('\n');
  }

  /** A request as the options of {@code policy simulate}; a principal has none. */
  public static String request(AccessRequest request) {
    StringBuilder text = new StringBuilder();
    text.append("--action ").append(quoted(request.action()));
    text.append(" --resource ").append(quoted(request.resource().text()));
    for (Map.Entry<String, List<ContextItem>> key : request.context().keys().entrySet()) {
      for (ContextItem item : key.getValue()) {
        text.append(" --context ").append(quoted(key.getKey() + "=" + spellings(item)));
      }
    }
    Optional.ofNullable(request.principal())
        .ifPresent(principal -> text.append(", asked by ").append(name(principal)));
    return text.toString();
  }

  /** The name of a principal as trust policies write it. */
  static String name(Principal principal) {
    return switch (principal) {
      case Principal.Ram ram -> ram.arn();
      case Principal.Service service -> service.name();
      case Principal.Federated federated -> federated.provider();
    };
  }

  private static String decision(Decision decision) {
    return switch (decision) {
      case Decision.Allowed(var by) -> by.isEmpty() ? "Allow" : "Allow by " + by;
      case Decision.ExplicitlyDenied(var by, var unused) -> "ExplicitDeny by " + by;
      case Decision.ImplicitlyDenied unused -> "ImplicitDeny";
    };
  }

  private static String spellings(ContextItem item) {
    return String.join(
        "|",
        item.spellings().stream()
            .map(spelling -> spelling.replaceAll("\\\\(?=[|\\\\])|\\|", "\\\\$0"))
            .toList());
  }

  private static String quoted(String text) {
    boolean plain =
        text.chars().allMatch(c -> Character.isLetterOrDigit(c) || "-_:./=@+,".indexOf(c) >= 0);
    return plain ? text : "'" + text.replace("'", "'\\''") + "'";
  }
}
