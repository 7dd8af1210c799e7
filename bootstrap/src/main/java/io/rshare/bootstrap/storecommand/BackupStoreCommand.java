package io.rshare.bootstrap.storecommand;

import io.rshare.persistence.embedded.EmbeddedFile;
import io.rshare.persistence.embedded.StoreCheck;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** {@code store backup}. */
@Command(
    name = "backup",
    description =
        "Write what is stored at this moment into a new file. Works while the service runs. Keep the master key, too: apart from it.",
    mixinStandardHelpOptions = true)
final class BackupStoreCommand implements Callable<Integer> {
  @Mixin private final NamedStore store = new NamedStore();

  @Parameters(paramLabel = "FILE", description = "The new file.")
  private Path target = Path.of("");

  @Override
  public Integer call() {
    if (Files.exists(target)) {
      return store.fail(target + " is there already; name a new file");
    }
    return store.beside(
        file -> {
          file.copyTo(target);
          StoreCheck.Report report = StoreCheck.of(new EmbeddedFile(target));
          report.problems().forEach(store.out()::println);
          store.out().println(target + ": " + Files.size(target) + " bytes");
          return report.problems().isEmpty() ? StoreCommand.ALL_WELL : StoreCommand.FOUND_SOMETHING;
        });
  }
}
