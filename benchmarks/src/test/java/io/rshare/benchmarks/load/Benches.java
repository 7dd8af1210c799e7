package io.rshare.benchmarks.load;

import picocli.CommandLine;
import picocli.CommandLine.Command;

/**
 * What {@code ./rshare bench} measures about calls; the project's folder is the working directory.
 */
@Command(
    name = "rshare bench",
    description = "Measure calls of the running service.",
    mixinStandardHelpOptions = true,
    subcommands = {
      LoadBench.class,
      VersusBench.class,
      AuthorisationBench.class,
      ListsBench.class,
      PrincipalsBench.class,
      SoakBench.class,
      CopyBench.class,
      IdentitiesBench.class,
      TlsBench.class
    })
public final class Benches {
  private Benches() {}

  /** Runs the measurement that {@code args} name. */
  public static void main(String[] args) {
    System.exit(
        new CommandLine(new Benches()).setCaseInsensitiveEnumValuesAllowed(true).execute(args));
  }
}
