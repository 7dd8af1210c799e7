package io.rshare.bootstrap.storecommand;

import io.rshare.persistence.embedded.Damage;
import io.rshare.persistence.embedded.EmbeddedFile;
import io.rshare.persistence.embedded.StoreCheck;
import io.rshare.persistence.embedded.StoredPages;
import java.io.IOException;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code store check}. */
@Command(
    name = "check",
    description =
        "Look for damage and broken rules, and tell the sizes. Works while the service runs; exit status 1 says that something is wrong.",
    mixinStandardHelpOptions = true)
final class CheckStoreCommand implements Callable<Integer> {
  @Mixin private final NamedStore store = new NamedStore();

  @Option(
      names = "--accept",
      description =
          "Accept a file that another program has changed, if its structure is sound. The service has to be stopped.")
  private boolean accept;

  @Override
  public Integer call() {
    if (accept) {
      return store.alone(
          file -> {
            if (!file.exists()) {
              return store.fail("there is no database " + file.path());
            }
            StoredPages.unsettle(file);
            StoredPages.settle(file);
            return report(file);
          });
    }
    return store.beside(
        file -> {
          Optional<String> damage = Damage.inUse(file);
          if (damage.isPresent()) {
            store.out().println("the database " + file.path() + " is damaged: " + damage.get());
            store.out().println(StoreCommand.ADVICE);
            return StoreCommand.FOUND_SOMETHING;
          }
          return report(file);
        });
  }

  private int report(EmbeddedFile file) throws IOException {
    StoreCheck.Report report = StoreCheck.of(file);
    report.facts().forEach(store.out()::println);
    report.problems().forEach(store.out()::println);
    if (report.problems().isEmpty()) {
      store.out().println("all is well");
      return StoreCommand.ALL_WELL;
    }
    store.out().println("restore a backup: rshare store restore FILE");
    return StoreCommand.FOUND_SOMETHING;
  }
}
