package io.rshare.bootstrap;

import io.rshare.application.JsonText;
import io.rshare.bootstrap.demo.Demo;
import io.rshare.bootstrap.demo.DemoService;
import io.rshare.http.wire.StreamingJsonText;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Runs the documented example against the running service, or against one of its own. */
@Command(
    name = "demo",
    description = "Run the documented example through a client library of the cloud.",
    mixinStandardHelpOptions = true,
    showDefaultValues = true)
final class DemoCommand implements Callable<Integer> {
  private static final JsonText JSON = new StreamingJsonText();

  @Option(names = "--data", description = "Data folder of the running service.")
  private Path data = Path.of("data");

  @SuppressWarnings("NullAway.Init") // picocli sets it
  @Spec
  private CommandSpec spec;

  @Override
  public Integer call() throws IOException {
    PrintWriter out = spec.commandLine().getOut();
    Path file = data.resolve("service.json");
    if (Files.exists(file) && DemoService.in(file, JSON).isAlive()) {
      DemoService running = DemoService.in(file, JSON);
      if (!running.servesDemoWorld()) {
        throw new StartFailure(
            "the service on " + data + " serves a world of its own; the demo needs the demo world");
      }
      return new Demo(running, out).run();
    }
    out.println("No service runs on " + data + "; the demo starts one of its own.");
    Path scratch = Files.createTempDirectory("rshare-demo");
    try (var service = RunningService.start(ServiceOptions.local(scratch))) {
      return new Demo(DemoService.in(scratch.resolve("service.json"), JSON), out).run();
    } finally {
      Scratch.delete(scratch);
    }
  }
}
