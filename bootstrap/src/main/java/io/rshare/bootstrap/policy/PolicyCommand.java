package io.rshare.bootstrap.policy;

import picocli.CommandLine.Command;

/** Groups the commands for policies. */
@Command(
    name = "policy",
    description = "Check, try, explain and compare RAM policies.",
    mixinStandardHelpOptions = true,
    subcommands = {
      ValidateCommand.class,
      SimulateCommand.class,
      ExplainCommand.class,
      SuiteCommand.class,
      LintCommand.class,
      CompareCommand.class,
      CheckCommand.class,
      DecodeCommand.class
    },
    synopsisSubcommandLabel = "COMMAND")
public final class PolicyCommand {
  static final int ALL_WELL = 0;
  static final int FOUND_SOMETHING = 1;
  static final int UNREADABLE = 2;
}
