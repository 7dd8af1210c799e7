package io.rshare.bootstrap.storecommand;

import picocli.CommandLine.Command;

/** {@code rshare store}. */
@Command(
    name = "store",
    description = "Check, compact, back up, restore and copy the embedded database.",
    mixinStandardHelpOptions = true,
    synopsisSubcommandLabel = "COMMAND",
    subcommands = {
      CheckStoreCommand.class,
      CompactStoreCommand.class,
      BackupStoreCommand.class,
      RestoreStoreCommand.class,
      CopyStoreCommand.class
    })
public final class StoreCommand {
  /** Nothing is wrong, and what was asked for is done. */
  static final int ALL_WELL = 0;

  /** The database has problems. */
  static final int FOUND_SOMETHING = 1;

  /** Advice for a damaged database. */
  static final String ADVICE =
      "restore a backup (rshare store restore FILE), or, if another program changed the file,"
          + " accept it (rshare store check --accept)";

  /** There is no database, another process has it, or it cannot be read. */
  static final int UNREADABLE = 2;
}
