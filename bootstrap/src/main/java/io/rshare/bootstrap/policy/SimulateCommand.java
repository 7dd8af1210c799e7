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
 * {@code policy simulate}: the decision, the statements that made it, the keys that are missing.
 */
@Command(
    name = "simulate",
    description = "Decide one request. Exit status 0 if it is allowed, 1 if it is denied.",
    mixinStandardHelpOptions = true)
final class SimulateCommand implements Callable<Integer> {
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
    Explanation explanation = answer.get();
    PrintWriter out = spec.commandLine().getOut();
    if (json) {
      out.println(ToolJson.simulation(explanation));
    } else {
      out.println(ExplanationText.decision(explanation.decision()));
      if (!explanation.missingKeys().isEmpty()) {
        out.println("keys missing in the request: " + String.join(", ", explanation.missingKeys()));
      }
    }
    out.flush();
    return explanation.decision().allowed()
        ? PolicyCommand.ALL_WELL
        : PolicyCommand.FOUND_SOMETHING;
  }
}
