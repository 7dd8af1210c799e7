package io.rshare.bootstrap.policy;

import io.rshare.authz.compare.Answer;
import io.rshare.authz.compare.ComparisonResult;
import io.rshare.authz.compile.PolicySource;
import io.rshare.authz.evaluate.Layers;
import io.rshare.authz.tool.AccessRules;
import io.rshare.authz.tool.ComparisonJson;
import io.rshare.authz.tool.ComparisonText;
import java.io.PrintWriter;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code policy compare}: whether two policies allow the same requests. */
@Command(
    name = "compare",
    description =
        "Tell whether NEW allows the same requests as OLD, more or less, with a request for each"
            + " difference. Exit status 0 if they are the same, 1 if they differ, 2 if it cannot be"
            + " decided.",
    mixinStandardHelpOptions = true)
final class CompareCommand implements Callable<Integer> {
  @Parameters(
      index = "0",
      paramLabel = "OLD",
      description = "A policy, or several of one identity, joined by commas.")
  private String old = "";

  @Parameters(index = "1", paramLabel = "NEW", description = "What it is to become.")
  private String fresh = "";

  @Mixin private ComparedPolicies policies = new ComparedPolicies();

  @Option(names = "--json", description = "Print a JSON object.")
  private boolean json;

  @SuppressWarnings("NullAway.Init") // picocli sets it
  @Spec
  private CommandSpec spec;

  @Override
  public Integer call() {
    var reader = new PolicyFile(spec.commandLine().getErr());
    Layers<List<PolicySource>> before = policies.read(old, reader);
    Layers<List<PolicySource>> after = policies.read(fresh, reader);
    if (!reader.allReadable()) {
      return PolicyCommand.UNREADABLE;
    }
    ComparisonResult result = AccessRules.comparison(policies.space()).compare(before, after);
    PrintWriter out = spec.commandLine().getOut();
    out.println(
        json ? ComparisonJson.of(result) : ComparisonText.of(result, old, fresh).stripTrailing());
    out.flush();
    return switch (result) {
      case ComparisonResult.GaveUp unused -> PolicyCommand.UNREADABLE;
      case ComparisonResult.Decided decided ->
          decided.answer() == Answer.SAME ? PolicyCommand.ALL_WELL : PolicyCommand.FOUND_SOMETHING;
    };
  }
}
