package io.rshare.bootstrap.worldcommand;

import io.rshare.bootstrap.PolicyDocuments;
import io.rshare.bootstrap.world.WorldFile;
import io.rshare.bootstrap.world.WorldFileException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code world validate}: everything that is wrong with a file, with lines. */
@Command(
    name = "validate",
    description = "Check a world file; needs no database. Secrets may be left out.",
    mixinStandardHelpOptions = true)
final class ValidateWorldCommand implements Callable<Integer> {
  @Parameters(paramLabel = "FILE", description = "The world file.")
  private Path file = Path.of("");

  @SuppressWarnings("NullAway.Init") // picocli sets it
  @Spec
  private CommandSpec spec;

  @Override
  public Integer call() {
    if (!Files.isReadable(file)) {
      spec.commandLine().getErr().println(file + " cannot be read");
      return WorldCommand.UNREADABLE;
    }
    try {
      WorldFile.at(file).describe(PolicyDocuments::problemsOf);
      return WorldCommand.ALL_WELL;
    } catch (WorldFileException e) {
      spec.commandLine().getOut().println(e.getMessage());
      return WorldCommand.FOUND_SOMETHING;
    }
  }
}
