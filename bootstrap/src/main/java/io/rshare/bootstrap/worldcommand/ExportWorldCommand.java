package io.rshare.bootstrap.worldcommand;

import io.rshare.bootstrap.OpenedStore;
import io.rshare.bootstrap.StartFailure;
import io.rshare.bootstrap.world.WorldWriter;
import io.rshare.domain.port.Worlds;
import java.io.IOException;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code world export}: the stored world as a file. */
@Command(
    name = "export",
    description =
        "Print the stored world as a file without secrets; applying it makes no difference. Works"
            + " while the service runs.",
    mixinStandardHelpOptions = true,
    showDefaultValues = true)
final class ExportWorldCommand implements Callable<Integer> {
  @Option(names = "--data", description = "Data folder of the service.")
  private Path data = Path.of("data");

  @Option(names = "--db", description = "JDBC URL of its database; default: embedded.")
  private @Nullable String database;

  @SuppressWarnings("NullAway.Init") // picocli sets it
  @Spec
  private CommandSpec spec;

  @Override
  public Integer call() throws IOException {
    var out = spec.commandLine().getOut();
    try (OpenedStore store = OpenedStore.toRead(data, Optional.ofNullable(database))) {
      out.print(WorldWriter.write(store.bean(Worlds.class).current()));
      out.flush();
      return WorldCommand.ALL_WELL;
    } catch (StartFailure e) {
      spec.commandLine().getErr().println(e.getMessage());
      return WorldCommand.UNREADABLE;
    } catch (NoSuchFileException e) {
      spec.commandLine().getErr().println("no database in " + data);
      return WorldCommand.UNREADABLE;
    }
  }
}
