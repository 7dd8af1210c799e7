package io.rshare.bootstrap;

import io.rshare.bootstrap.policy.PolicyCommand;
import io.rshare.bootstrap.settings.NearMiss;
import io.rshare.bootstrap.storecommand.StoreCommand;
import io.rshare.bootstrap.worldcommand.WorldCommand;
import io.rshare.persistence.embedded.NativeLibraryException;
import java.io.PrintWriter;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.ParseResult;
import picocli.CommandLine.UnmatchedArgumentException;

/** The command line. {@code ./rshare} calls it. */
@Command(
    name = "rshare",
    description = "Resource Sharing, self-hosted: the API of 2020-01-10 with RAM policies.",
    mixinStandardHelpOptions = true,
    version = "rshare 0.1.0",
    subcommands = {
      ServeCommand.class,
      DemoCommand.class,
      PolicyCommand.class,
      WorldCommand.class,
      StoreCommand.class
    },
    synopsisSubcommandLabel = "COMMAND")
public final class Main {
  private Main() {}

  /** Runs the command that {@code args} name and exits with its status. */
  public static void main(String[] args) {
    CommandLine line = commandLine(System.getenv());
    int status = args.length == 0 ? usage(line) : line.execute(args);
    if (status != ServeCommand.KEEP_RUNNING) {
      System.exit(status);
    }
  }

  /** The commands in {@code environment}; they tell mistakes in lines on standard error. */
  static CommandLine commandLine(Map<String, String> environment) {
    var line = new CommandLine(new Main()).setCaseInsensitiveEnumValuesAllowed(true);
    line.setExecutionStrategy(parsed -> execute(parsed, environment));
    line.setParameterExceptionHandler((problem, args) -> explain(problem));
    line.setExecutionExceptionHandler(
        (failure, command, parsed) -> {
          if (failure instanceof StartFailure refused) {
            say(command.getErr(), String.valueOf(refused.getMessage()).lines().toList());
            return refused.status();
          }
          if (failure instanceof NativeLibraryException) {
            say(command.getErr(), List.of(String.valueOf(failure.getMessage())));
            return StartFailure.UNAVAILABLE;
          }
          throw failure;
        });
    return line;
  }

  /** Runs a command, unless there are settings that cannot be read. */
  private static int execute(ParseResult parsed, Map<String, String> environment) {
    Integer help = CommandLine.executeHelpRequest(parsed);
    if (help != null) {
      return help;
    }
    CommandLine command = parsed.asCommandLineList().getLast();
    List<String> problems =
        command.getCommand() instanceof ServeCommand serve
            ? serve.problems(environment)
            : StartCheck.settings(environment, Map.of()).problems();
    if (!problems.isEmpty()) {
      say(command.getErr(), problems);
      return StartFailure.MISCONFIGURED;
    }
    return new CommandLine.RunLast().execute(parsed);
  }

  private static int explain(ParameterException problem) {
    CommandLine command = problem.getCommandLine();
    PrintWriter err = command.getErr();
    say(err, String.valueOf(problem.getMessage()).lines().toList());
    if (problem instanceof UnmatchedArgumentException unmatched) {
      String first = unmatched.getUnmatched().getFirst();
      meant(first, command).ifPresent(name -> say(err, List.of("did you mean " + name + "?")));
    }
    String name = command.getCommandSpec().qualifiedName();
    say(err, List.of("'./" + name + " --help' describes the command"));
    return CommandLine.ExitCode.USAGE;
  }

  /** The option or command of {@code command} that {@code given} probably stands for. */
  private static Optional<String> meant(String given, CommandLine command) {
    return NearMiss.of(
        given,
        given.startsWith("-")
            ? command.getCommandSpec().optionsMap().keySet()
            : command.getSubcommands().keySet());
  }

  private static void say(PrintWriter err, List<String> lines) {
    lines.forEach(text -> err.println("rshare: " + text));
    err.flush();
  }

  private static int usage(CommandLine line) {
    line.usage(line.getOut());
    return CommandLine.ExitCode.USAGE;
  }
}
