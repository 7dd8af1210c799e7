package io.rshare.bootstrap.policy;

import io.rshare.authz.compile.PolicySource;
import io.rshare.authz.parse.PolicyKind;
import io.rshare.authz.tool.FindingText;
import io.rshare.authz.tool.Lint;
import io.rshare.authz.tool.LintFinding;
import io.rshare.authz.tool.ToolJson;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code policy lint}: statements that do not do what they seem to. */
@Command(
    name = "lint",
    description =
        "Warn about statements that do something else than they seem to. Exit status 1 if there are any.",
    mixinStandardHelpOptions = true)
final class LintCommand implements Callable<Integer> {
  @Parameters(
      arity = "1..*",
      paramLabel = "FILE",
      description = "The policies of one identity, looked at together; - reads standard input.")
  private List<Path> files = List.of();

  @Option(names = "--json", description = "Print one JSON object.")
  private boolean json;

  @SuppressWarnings("NullAway.Init") // picocli sets it
  @Spec
  private CommandSpec spec;

  @Override
  public Integer call() {
    var reader = new PolicyFile(spec.commandLine().getErr());
    List<PolicySource> policies = reader.read(files, PolicyKind.IDENTITY);
    if (!reader.allReadable()) {
      return PolicyCommand.UNREADABLE;
    }
    List<LintFinding> findings = Lint.check(policies);
    PrintWriter out = spec.commandLine().getOut();
    if (json) {
      out.println(ToolJson.lint(findings));
    } else {
      findings.forEach(f -> out.println(FindingText.of(f.statement().policy().identifier(), f)));
    }
    out.flush();
    return findings.isEmpty() ? PolicyCommand.ALL_WELL : PolicyCommand.FOUND_SOMETHING;
  }
}
