package io.rshare.bootstrap.policy;

import io.rshare.authz.explain.Explanation;
import io.rshare.authz.tool.ExplanationText;
import io.rshare.authz.tool.ToolJson;
import java.io.PrintWriter;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/**
 * {@code policy explain}: for every statement, whether it applies, and the first clause that fails.
 */
@Command(
    name = "explain",
    description =
        "Explain, statement by statement, why a request is allowed or denied. Exit status as simulate.",
    mixinStandardHelpOptions = true)
final class ExplainCommand implements Callable<Integer> {
  @Mixin private RequestOptions request = new RequestOptions();

  @Option(names = "--json", description = "Print a JSON object.")
  private boolean json;

  @SuppressWarnings("NullAway.Init") // picocli sets it
  @Spec
  private CommandSpec spec;

  @Override
  public Integer call() {
    Optional<Explanation> answer = request.explain(spec.commandLine().getErr());
    if (answer.isEmpty()) {
      return PolicyCommand.UNREADABLE;
    }
    PrintWriter out = spec.commandLine().getOut();
    out.println(
        json
            ? ToolJson.explanation(answer.get())
            : ExplanationText.of(answer.get()).stripTrailing());
    out.flush();
    return answer.get().decision().allowed()
        ? PolicyCommand.ALL_WELL
        : PolicyCommand.FOUND_SOMETHING;
  }
}
