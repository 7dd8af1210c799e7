package io.rshare.bootstrap.storecommand;

import io.rshare.persistence.embedded.StoreCheck;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** {@code store check}. */
@Command(
    name = "check",
    description =
        "Look for damage and broken rules, and tell the sizes. Works while the service runs; exit status 1 says that something is wrong.",
    mixinStandardHelpOptions = true)
final class CheckStoreCommand implements Callable<Integer> {
  @Mixin private final NamedStore store = new NamedStore();

  @Override
  public Integer call() {
    return store.beside(
        file -> {
          StoreCheck.Report report = StoreCheck.of(file);
          report.facts().forEach(store.out()::println);
          report.problems().forEach(store.out()::println);
          if (report.problems().isEmpty()) {
            store.out().println("all is well");
            return StoreCommand.ALL_WELL;
          }
          store.out().println("put a backup in its place: rshare store restore FILE");
          return StoreCommand.FOUND_SOMETHING;
        });
  }
}
