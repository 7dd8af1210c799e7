package io.rshare.bootstrap.storecommand;

import java.nio.file.Files;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** {@code store compact}. */
@Command(
    name = "compact",
    description = "Make the file as small as it can be. The service has to be stopped.",
    mixinStandardHelpOptions = true)
final class CompactStoreCommand implements Callable<Integer> {
  @Mixin private final NamedStore store = new NamedStore();

  @Override
  public Integer call() {
    return store.alone(
        file -> {
          if (!file.exists()) {
            return store.fail("there is no database " + file.path());
          }
          long before = Files.size(file.path());
          file.compact();
          store.out().println(before + " bytes before, " + Files.size(file.path()) + " now");
          return StoreCommand.ALL_WELL;
        });
  }
}
