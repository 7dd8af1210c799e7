package io.rshare.bootstrap.storecommand;

import io.rshare.persistence.embedded.DamagedStoreException;
import io.rshare.persistence.embedded.EmbeddedFile;
import io.rshare.persistence.embedded.NativeLibrary;
import io.rshare.persistence.embedded.StoreInUseException;
import io.rshare.persistence.embedded.StoreLock;
import io.rshare.persistence.embedded.StoredPages;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.sql.SQLException;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** The embedded store that {@code --data} names, for a command to work on. */
final class NamedStore {
  @Option(
      names = "--data",
      description = "Data folder of the service; default: ${DEFAULT-VALUE}.",
      defaultValue = "data")
  private @Nullable Path data;

  @SuppressWarnings("NullAway.Init") // picocli sets it
  @Spec(Spec.Target.MIXEE)
  private CommandSpec spec;

  /** Work on the database; returns the exit status. */
  interface Work {
    int on(EmbeddedFile file) throws IOException, SQLException;
  }

  EmbeddedFile file() {
    return new EmbeddedFile((data == null ? Path.of("data") : data).resolve("rshare.db"));
  }

  PrintWriter out() {
    return spec.commandLine().getOut();
  }

  int fail(String message) {
    spec.commandLine().getErr().println(message);
    return StoreCommand.UNREADABLE;
  }

  /** Does {@code work} on the database, which is there; a service may be using it. */
  int beside(Work work) {
    EmbeddedFile file = file();
    if (!file.exists()) {
      return fail("there is no database " + file.path());
    }
    return told(
        known -> {
          StoredPages.settleUnused(known);
          return work.on(known);
        },
        file);
  }

  /** Does {@code work} while no other process has the database. */
  int alone(Work work) {
    EmbeddedFile file = file();
    try (StoreLock _ = StoreLock.of(file)) {
      return told(work, file);
    } catch (StoreInUseException e) {
      return fail(String.valueOf(e.getMessage()));
    } catch (IOException e) {
      return fail("the folder of " + file.path() + " cannot be used: " + e);
    }
  }

  private int told(Work work, EmbeddedFile file) {
    NativeLibrary.load();
    try {
      return work.on(file);
    } catch (DamagedStoreException e) {
      out().println(e.getMessage());
      out().println(StoreCommand.ADVICE);
      return StoreCommand.FOUND_SOMETHING;
    } catch (IOException | SQLException e) {
      return fail(file.path() + ": " + e.getMessage());
    }
  }
}
