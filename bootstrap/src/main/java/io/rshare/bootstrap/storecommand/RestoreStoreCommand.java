package io.rshare.bootstrap.storecommand;

import io.rshare.persistence.embedded.EmbeddedFile;
import io.rshare.persistence.embedded.StoreCheck;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** {@code store restore}. */
@Command(
    name = "restore",
    description =
        "Put a backup in the place of the database, which stays beside it. The service has to be stopped.",
    mixinStandardHelpOptions = true)
final class RestoreStoreCommand implements Callable<Integer> {
  @Mixin private final NamedStore store = new NamedStore();

  @Parameters(paramLabel = "FILE", description = "The backup.")
  private Path backup = Path.of("");

  @Override
  public Integer call() {
    if (!Files.isReadable(backup)) {
      return store.fail(backup + " cannot be read");
    }
    return store.alone(
        file -> {
          StoreCheck.Report report = StoreCheck.of(new EmbeddedFile(backup));
          if (!report.problems().isEmpty()) {
            report.problems().forEach(store.out()::println);
            store.out().println(backup + " was not restored");
            return StoreCommand.FOUND_SOMETHING;
          }
          Optional<Path> kept = file.restore(backup);
          store.out().println(file.path() + " holds what " + backup + " does");
          kept.ifPresent(path -> store.out().println("what was there is in " + path));
          return StoreCommand.ALL_WELL;
        });
  }
}
