package io.rshare.bootstrap.policy;

import io.rshare.authz.parse.ParsedPolicy;
import io.rshare.authz.parse.PolicyKind;
import io.rshare.authz.tool.FindingText;
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

/** {@code policy validate}: every problem of the documents, with file, line and pointer. */
@Command(
    name = "validate",
    description = "List every problem of policy documents. Exit status 1 if there are any.",
    mixinStandardHelpOptions = true)
final class ValidateCommand implements Callable<Integer> {
  @Parameters(
      arity = "1..*",
      paramLabel = "FILE",
      description = "Policy documents (JSON); - reads standard input.")
  private List<Path> files = List.of();

  @Option(
      names = "--kind",
      description = "What they are for: ${COMPLETION-CANDIDATES}. Default: ${DEFAULT-VALUE}.")
  private PolicyKind kind = PolicyKind.IDENTITY;

  @Option(names = "--json", description = "Print one JSON object per file.")
  private boolean json;

  @SuppressWarnings("NullAway.Init") // picocli sets it
  @Spec
  private CommandSpec spec;

  @Override
  public Integer call() {
    PrintWriter out = spec.commandLine().getOut();
    var reader = new PolicyFile(spec.commandLine().getErr());
    boolean found = false;
    for (Path file : files) {
      ParsedPolicy parsed = reader.parse(file, kind).orElse(null);
      if (parsed == null) {
        continue;
      }
      found |= !parsed.findings().isEmpty();
      if (json) {
        out.println(
            ToolJson.findings(
                file.toString(), parsed.findings(), parsed instanceof ParsedPolicy.Sound));
      } else {
        parsed.findings().forEach(f -> out.println(FindingText.of(file.toString(), f)));
      }
    }
    out.flush();
    if (!reader.allReadable()) {
      return PolicyCommand.UNREADABLE;
    }
    return found ? PolicyCommand.FOUND_SOMETHING : PolicyCommand.ALL_WELL;
  }
}
