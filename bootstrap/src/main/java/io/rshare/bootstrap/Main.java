package io.rshare.bootstrap;

import io.rshare.bootstrap.policy.PolicyCommand;
import io.rshare.bootstrap.worldcommand.WorldCommand;
import picocli.CommandLine;
import picocli.CommandLine.Command;

/** The command line. {@code ./rshare} calls it. */
@Command(
    name = "rshare",
    description = "Resource Sharing, self-hosted: the API of 2020-01-10 with RAM policies.",
    mixinStandardHelpOptions = true,
    version = "rshare 0.1.0",
    subcommands = {ServeCommand.class, DemoCommand.class, PolicyCommand.class, WorldCommand.class},
    synopsisSubcommandLabel = "COMMAND")
public final class Main {
  private Main() {}

  /** Runs the command that {@code args} name and exits with its status. */
  public static void main(String[] args) {
    var line = new CommandLine(new Main()).setCaseInsensitiveEnumValuesAllowed(true);
    line.setExecutionExceptionHandler(
        (failure, command, parsed) -> {
          if (failure instanceof StartFailure) {
            command.getErr().println("rshare: " + failure.getMessage());
            return CommandLine.ExitCode.SOFTWARE;
          }
          throw failure;
        });
    int status = args.length == 0 ? usage(line) : line.execute(args);
    if (status != ServeCommand.KEEP_RUNNING) {
      System.exit(status);
    }
  }

  private static int usage(CommandLine line) {
    line.usage(line.getOut());
    return CommandLine.ExitCode.USAGE;
  }
}
