package io.rshare.bootstrap.storecommand;

import io.rshare.bootstrap.settings.GivenDatabaseUser;
import io.rshare.persistence.CopyEnd;
import io.rshare.persistence.copy.StoreCopy;
import io.rshare.persistence.copy.TableShape;
import io.rshare.persistence.database.DatabaseUser;
import io.rshare.persistence.embedded.NativeLibrary;
import java.io.IOException;
import java.io.PrintWriter;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code store copy}. */
@Command(
    name = "copy",
    description =
        "Copy a whole store between an embedded database and MySQL, and compare every row. The"
            + " services of both have to be stopped; one that was cut short goes on when it is run"
            + " again. The master key is not in a database: give the new nodes the same.",
    mixinStandardHelpOptions = true)
final class CopyStoreCommand implements Callable<Integer> {
  private static final String CREDENTIALS =
      " User and password of MySQL come from RSHARE_DB_USER and RSHARE_DB_PASSWORD.";

  @Option(
      names = "--from",
      required = true,
      description = "Data folder, or JDBC URL of a MySQL database." + CREDENTIALS)
  private String from = "";

  @Option(
      names = "--to",
      required = true,
      description =
          "Data folder, or JDBC URL of a MySQL database; nothing may be in it." + CREDENTIALS)
  private String to = "";

  private final Map<String, String> environment;

  @SuppressWarnings("NullAway.Init") // picocli sets it
  @Spec
  private CommandSpec spec;

  CopyStoreCommand() {
    this(System.getenv());
  }

  CopyStoreCommand(Map<String, String> environment) {
    this.environment = environment;
  }

  @Override
  public Integer call() {
    PrintWriter out = spec.commandLine().getOut();
    DatabaseUser user = GivenDatabaseUser.in(environment);
    NativeLibrary.load();
    try (CopyEnd source = CopyEnd.of(from, false, user);
        CopyEnd target = CopyEnd.of(to, true, user)) {
      if (!source.isEmbedded() && !target.isEmbedded()) {
        throw new IllegalStateException("one of both has to be a data folder");
      }
      List<TableShape> tables = TableShape.of((source.isEmbedded() ? source : target).connection());
      new StoreCopy(tables, source.connection(), target.connection())
          .run((table, rows) -> out.println(table + ": " + rows + " rows, the same on both sides"));
      return StoreCommand.ALL_WELL;
    } catch (IOException | SQLException | RuntimeException e) {
      spec.commandLine().getErr().println(e.getMessage());
      return StoreCommand.UNREADABLE;
    }
  }
}
