package io.rshare.bootstrap.worldcommand;

import io.rshare.bootstrap.OpenedStore;
import io.rshare.bootstrap.PolicyDocuments;
import io.rshare.bootstrap.StartFailure;
import io.rshare.bootstrap.world.Described;
import io.rshare.bootstrap.world.WorldFile;
import io.rshare.bootstrap.world.WorldFileException;
import io.rshare.domain.port.Worlds;
import io.rshare.domain.world.World;
import io.rshare.domain.world.WorldDifference;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code world apply}: makes the stored world what a file describes. */
@Command(
    name = "apply",
    description =
        "Store what a world file describes in place of what is there, all or nothing, and tell the"
            + " difference first. Keys without a secret keep the stored one.",
    mixinStandardHelpOptions = true,
    showDefaultValues = true)
final class ApplyWorldCommand implements Callable<Integer> {
  @Parameters(paramLabel = "FILE", description = "The world file.")
  private Path file = Path.of("");

  @Option(names = "--data", description = "Data folder of the service.")
  private Path data = Path.of("data");

  @Option(names = "--db", description = "JDBC URL of its database; default: embedded.")
  private @Nullable String database;

  @Option(
      names = "--dry-run",
      description = "Print the differences only; exit status 1 if there are any.")
  private boolean dryRun;

  @SuppressWarnings("NullAway.Init") // picocli sets it
  @Spec
  private CommandSpec spec;

  @Override
  public Integer call() throws IOException {
    PrintWriter out = spec.commandLine().getOut();
    PrintWriter err = spec.commandLine().getErr();
    if (!Files.isReadable(file)) {
      err.println(file + " cannot be read");
      return WorldCommand.UNREADABLE;
    }
    try {
      WorldFile source = WorldFile.at(file);
      Described described = source.describe(PolicyDocuments::problemsOf);
      try (OpenedStore store = OpenedStore.of(data, Optional.ofNullable(database))) {
        return apply(described, source.digest(), store.bean(Worlds.class), out);
      }
    } catch (WorldFileException e) {
      out.println(e.getMessage());
      return WorldCommand.FOUND_SOMETHING;
    } catch (StartFailure e) {
      err.println(e.getMessage());
      return WorldCommand.UNREADABLE;
    }
  }

  private int apply(Described described, String digest, Worlds worlds, PrintWriter out) {
    World stored = worlds.current();
    WorldDifference difference = WorldDifference.between(stored, described.over(stored));
    difference
        .changes()
        .forEach(c -> out.println(sign(c.action()) + " " + c.kind() + " " + c.id()));
    if (dryRun) {
      out.println(count(difference) + " would change (dry run)");
      return difference.isEmpty() ? WorldCommand.ALL_WELL : WorldCommand.FOUND_SOMETHING;
    }
    out.flush();
    worlds.change(described::over, digest);
    out.println(count(difference) + " changed");
    return WorldCommand.ALL_WELL;
  }

  private static String sign(WorldDifference.Action action) {
    return switch (action) {
      case ADDED -> "+";
      case CHANGED -> "~";
      case REMOVED -> "-";
    };
  }

  private static String count(WorldDifference difference) {
    int count = difference.changes().size();
    return count == 1 ? "1 entry" : count + " entries";
  }
}
