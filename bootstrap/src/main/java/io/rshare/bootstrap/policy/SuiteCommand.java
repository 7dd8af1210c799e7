package io.rshare.bootstrap.policy;

import io.rshare.authz.tool.JunitXml;
import io.rshare.authz.tool.SuiteFile;
import io.rshare.authz.tool.SuiteProblem;
import io.rshare.authz.tool.SuiteReader;
import io.rshare.authz.tool.SuiteReport;
import io.rshare.authz.tool.SuiteRunner;
import io.rshare.authz.tool.SuiteText;
import io.rshare.authz.tool.ToolJson;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import javax.xml.stream.XMLStreamException;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code policy test}: runs suites of policies and expected decisions. */
@Command(
    name = "test",
    description = "Run suites of policies and expected decisions. Exit status 1 if one differs.",
    mixinStandardHelpOptions = true)
final class SuiteCommand implements Callable<Integer> {
  @Parameters(
      arity = "1..*",
      paramLabel = "SUITE",
      description = "YAML suites, or JSON arrays of self-contained cases.")
  private List<Path> files = List.of();

  @Option(names = "--junit", paramLabel = "FILE", description = "Also write a JUnit report.")
  private @Nullable Path junit;

  @Option(names = "--json", description = "Print one JSON object per suite.")
  private boolean json;

  @SuppressWarnings("NullAway.Init") // picocli sets it
  @Spec
  private CommandSpec spec;

  @Override
  public Integer call() throws IOException, XMLStreamException {
    PrintWriter out = spec.commandLine().getOut();
    List<SuiteReport> reports = new ArrayList<>();
    boolean readable = true;
    for (Path file : files) {
      switch (SuiteReader.read(file)) {
        case SuiteFile.Readable suite -> reports.add(SuiteRunner.run(suite.suite()));
        case SuiteFile.Unreadable unreadable -> {
          readable = false;
          unreadable.problems().forEach(this::tell);
        }
      }
    }
    reports.forEach(r -> out.print(json ? ToolJson.report(r) + "\n" : SuiteText.of(r)));
    out.flush();
    if (junit != null) {
      try (Writer to = Files.newBufferedWriter(junit)) {
        JunitXml.write(reports, to);
      }
    }
    if (!readable) {
      return PolicyCommand.UNREADABLE;
    }
    return reports.stream().allMatch(SuiteReport::allPassed)
        ? PolicyCommand.ALL_WELL
        : PolicyCommand.FOUND_SOMETHING;
  }

  private void tell(SuiteProblem problem) {
    spec.commandLine()
        .getErr()
        .printf("%s:%d: %s%n", problem.file(), problem.at().line(), problem.message());
  }
}
