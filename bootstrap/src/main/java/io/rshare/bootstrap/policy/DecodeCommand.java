package io.rshare.bootstrap.policy;

import io.rshare.authz.DiagnosticMessages;
import io.rshare.bootstrap.OpenedStore;
import io.rshare.domain.port.ServiceKeys;
import java.io.IOException;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code policy decode}: opens the EncodedDiagnosticMessage of a denied call. */
@Command(
    name = "decode",
    description =
        "Open the EncodedDiagnosticMessage of a denied call, with the key of the service that sent it"
            + " (read from its database, which RSHARE_MASTER_KEY or its data folder opens).",
    mixinStandardHelpOptions = true,
    showDefaultValues = true)
final class DecodeCommand implements Callable<Integer> {
  @Parameters(paramLabel = "MESSAGE", description = "The text of EncodedDiagnosticMessage.")
  private String message = "";

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
    var err = spec.commandLine().getErr();
    try {
      return switch (messages().open(message)) {
        case DiagnosticMessages.Readable readable -> {
          out.println("{\"DecodedDiagnosticMessage\":" + readable.json() + "}");
          yield PolicyCommand.ALL_WELL;
        }
        case DiagnosticMessages.Expired expired -> {
          err.println("EncodedMessageExpire: the message has expired");
          yield PolicyCommand.FOUND_SOMETHING;
        }
        case DiagnosticMessages.Unreadable unreadable -> {
          err.println("the message was not sealed with this key, or was changed");
          yield PolicyCommand.FOUND_SOMETHING;
        }
      };
    } catch (NoSuchFileException e) {
      err.println("no database in " + data + "; name the data folder of the service with --data");
      return PolicyCommand.UNREADABLE;
    }
  }

  private DiagnosticMessages messages() throws IOException {
    try (OpenedStore store = OpenedStore.toRead(data, Optional.ofNullable(database))) {
      return new DiagnosticMessages(
          store.bean(ServiceKeys.class).key(ServiceKeys.Purpose.DIAGNOSTICS),
          InstantSource.system());
    }
  }
}
