package io.rshare.bootstrap.worldcommand;

import picocli.CommandLine.Command;

/** {@code rshare world}. */
@Command(
    name = "world",
    description = "Check, apply and export the world of accounts, directories and identities.",
    mixinStandardHelpOptions = true,
    synopsisSubcommandLabel = "COMMAND",
    subcommands = {ValidateWorldCommand.class, ApplyWorldCommand.class, ExportWorldCommand.class})
public final class WorldCommand {
  /** Nothing is wrong, and what was asked for is done. */
  static final int ALL_WELL = 0;

  /** The file has problems, or a dry run found differences. */
  static final int FOUND_SOMETHING = 1;

  /** The file cannot be read or the database cannot be opened. */
  static final int UNREADABLE = 2;
}
