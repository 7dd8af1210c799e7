package io.rshare.bootstrap;

import io.rshare.bootstrap.tls.TlsMode;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Starts the service and keeps it running until the process is told to end. */
@Command(
    name = "serve",
    description = "Start the service.",
    mixinStandardHelpOptions = true,
    showDefaultValues = true)
final class ServeCommand implements Callable<Integer> {
  /** No exit: the server's threads keep the process alive. */
  static final int KEEP_RUNNING = -1;

  @Option(names = "--port", description = "Port to listen on; 0 takes a free one.")
  private String port = "8080";

  @Option(names = "--host", description = "Address to listen on.")
  private String host = "127.0.0.1";

  @Option(names = "--data", description = "Folder of the embedded database and of service.json.")
  private Path data = Path.of("data");

  @Option(
      names = "--db",
      description =
          "JDBC URL of the database; default: embedded, in the data folder. User and password come "
              + "from RSHARE_DB_USER and RSHARE_DB_PASSWORD.")
  private @Nullable String database;

  @Option(
      names = "--world",
      description = "World file to import; default: the demo world, into an empty database.")
  private @Nullable Path world;

  @Option(
      names = "--allow-demo-world",
      description = "Serve the demo world, whose keys are public, on an address others can reach.")
  private boolean allowDemoWorld;

  @Option(
      names = "--empty-world",
      description = "Import no demo world; build a world with the admin routes or world apply.")
  private boolean emptyWorld;

  @Option(
      names = "--tls",
      arity = "0..1",
      fallbackValue = "files",
      paramLabel = "dev",
      description =
          "Speak TLS, too, on the same port: with the PEM files that RSHARE_TLS_CERTIFICATE and "
              + "RSHARE_TLS_KEY name, or, with 'dev', with a certificate made for this machine.")
  private @Nullable String tls;

  @Option(names = "--tls-only", description = "Refuse calls that come without TLS.")
  private boolean tlsOnly;

  @SuppressWarnings("NullAway.Init") // picocli sets it
  @Spec
  private CommandSpec spec;

  /** What is wrong with the options and the settings in {@code environment}, a sentence each. */
  List<String> problems(Map<String, String> environment) {
    List<String> problems = new ArrayList<>();
    if (!StartCheck.PORT.test().test(port)) {
      problems.addAll(StartCheck.PORT.problems("--port", port, false));
    }
    problems.addAll(
        StartCheck.problems(options(), StartCheck.settings(environment, configuration())));
    return problems;
  }

  private ServiceOptions options() {
    return new ServiceOptions(
        host,
        StartCheck.PORT.test().test(port) ? Integer.parseInt(port) : 0,
        data,
        Optional.ofNullable(database),
        Optional.ofNullable(world),
        allowDemoWorld);
  }

  @Override
  public Integer call() {
    RunningService service = RunningService.start(options(), configuration());
    Runtime.getRuntime().addShutdownHook(new Thread(service::close, "shutdown"));
    Ending.on(service);
    PrintWriter out = spec.commandLine().getOut();
    out.print(service.greeting());
    out.flush();
    return KEEP_RUNNING;
  }

  private Map<String, Object> configuration() {
    Map<String, Object> configuration = new HashMap<>();
    configuration.put("rshare.demo-world", !emptyWorld);
    if (tls != null) {
      configuration.put(TlsMode.PROPERTY, tls);
    }
    if (tlsOnly) {
      configuration.put("rshare.tls.only", true);
    }
    return configuration;
  }
}
