package io.rshare.benchmarks.load;

import java.io.IOException;
import java.io.InputStream;
import java.net.Socket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.KeyStore;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Supplier;
import javax.net.SocketFactory;
import javax.net.ssl.SSLContext;
import javax.net.ssl.TrustManagerFactory;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** {@code ./rshare bench tls}: what a call over TLS costs beside one by plain HTTP. */
@Command(
    name = "tls",
    description = "Measure calls over TLS beside the same by plain HTTP, on one service.",
    mixinStandardHelpOptions = true,
    showDefaultValues = true)
final class TlsBench implements Callable<Integer> {
  @Option(names = "--clients", description = "Clients at once.")
  private int clients = 8;

  @Option(names = "--seconds", description = "Length of each run.")
  private double seconds = 2;

  @Option(names = "--rounds", description = "Runs of each, in turns.")
  private int rounds = 5;

  @Option(names = "--warm-up", description = "Seconds before the first run of a scenario.")
  private double warmUp = 10;

  /** A way to make connections. */
  private record Way(String name, SocketFactory sockets, boolean kept) {}

  /** Calls a second, and microseconds of the server's CPU for each. */
  private record Run(double perSecond, double cpuMicros) {}

  @Override
  public Integer call() throws Exception {
    Path folder = Files.createTempDirectory("rshare-bench");
    Path world = BenchWorld.write(folder);
    try (var databases = new Databases(Optional.empty(), folder);
        var service =
            ServiceProcess.start(
                Path.of(""),
                folder,
                world,
                databases.create("service"),
                Map.of("RSHARE_TLS_MODE", "dev"))) {
      SocketFactory plain = SocketFactory.getDefault();
      SocketFactory tls = trusting(folder.resolve("tls/truststore.p12"));
      System.out.printf(
          "%-24s%-22s%12s%14s%n", "scenario", "connections", "calls/s", "CPU µs/call");
      for (Scenario scenario : List.of(Scenario.DESCRIBE_REGIONS, Scenario.CREATE_RESOURCE_SHARE)) {
        measure(
            service,
            scenario,
            List.of(new Way("plain HTTP, kept", plain, true), new Way("TLS, kept", tls, true)));
      }
      measure(
          service,
          Scenario.DESCRIBE_REGIONS,
          List.of(new Way("plain HTTP, new", plain, false), new Way("TLS, new", tls, false)));
    }
    return 0;
  }

  private void measure(ServiceProcess service, Scenario scenario, List<Way> ways) throws Exception {
    Supplier<byte[]> calls = scenario.calls(service.endpoint());
    List<List<Run>> runs = new ArrayList<>();
    for (Way way : ways) {
      run(service, calls, way, warmUp);
      runs.add(new ArrayList<>());
    }
    for (int round = 0; round < rounds; round++) {
      for (int i = 0; i < ways.size(); i++) {
        runs.get(i).add(run(service, calls, ways.get(i), seconds));
      }
    }
    for (int i = 0; i < ways.size(); i++) {
      System.out.printf(
          "%-24s%-22s%12.0f%14.0f%n",
          scenario.label(),
          ways.get(i).name(),
          median(runs.get(i).stream().map(Run::perSecond).toList()),
          median(runs.get(i).stream().map(Run::cpuMicros).toList()));
    }
  }

  private Run run(ServiceProcess service, Supplier<byte[]> calls, Way way, double time)
      throws Exception {
    var count = new AtomicLong();
    var failures = new ArrayList<Exception>();
    long end = System.nanoTime() + (long) (time * 1e9);
    Duration cpu = service.meter().cpu();
    long start = System.nanoTime();
    List<Thread> threads = new ArrayList<>();
    for (int i = 0; i < clients; i++) {
      threads.add(
          Thread.ofPlatform()
              .start(
                  () -> {
                    try {
                      count.addAndGet(client(service.endpoint(), calls, way, end));
                    } catch (IOException e) {
                      synchronized (failures) {
                        failures.add(e);
                      }
                    }
                  }));
    }
    for (Thread thread : threads) {
      thread.join();
    }
    if (!failures.isEmpty()) {
      throw failures.getFirst();
    }
    double micros = service.meter().cpu().minus(cpu).toNanos() / 1e3;
    return new Run(count.get() * 1e9 / (System.nanoTime() - start), micros / count.get());
  }

  /** Calls until {@code end}; how many were answered with 200. */
  private static long client(String endpoint, Supplier<byte[]> calls, Way way, long end)
      throws IOException {
    long count = 0;
    while (System.nanoTime() < end) {
      try (Socket socket = connect(endpoint, way)) {
        do {
          byte[] call;
          synchronized (calls) {
            call = calls.get();
          }
          socket.getOutputStream().write(call);
          read(socket.getInputStream());
          count++;
        } while (way.kept() && System.nanoTime() < end);
      }
    }
    return count;
  }

  private static Socket connect(String endpoint, Way way) throws IOException {
    int colon = endpoint.lastIndexOf(':');
    Socket socket =
        way.sockets()
            .createSocket(
                endpoint.substring(0, colon), Integer.parseInt(endpoint.substring(colon + 1)));
    socket.setTcpNoDelay(true);
    socket.setSoTimeout(10_000);
    return socket;
  }

  private static void read(InputStream in) throws IOException {
    byte[] buffer = new byte[64 * 1024];
    int length = 0;
    int body = -1;
    int head = -1;
    while (head < 0 || length < head + body) {
      int read = in.read(buffer, length, buffer.length - length);
      if (read < 0) {
        throw new IOException("the service closed the connection");
      }
      length += read;
      if (head < 0) {
        String text = new String(buffer, 0, length, java.nio.charset.StandardCharsets.ISO_8859_1);
        int end = text.indexOf("\r\n\r\n");
        if (end >= 0) {
          head = end + 4;
          body = length(text.substring(0, end));
          if (!text.startsWith("HTTP/1.1 200 ")) {
            throw new IOException(text);
          }
        }
      }
    }
  }

  private static int length(String head) throws IOException {
    for (String line : head.split("\r\n", -1)) {
      if (line.regionMatches(true, 0, "content-length:", 0, 15)) {
        return Integer.parseInt(line.substring(15).strip());
      }
    }
    throw new IOException("an answer without a length: " + head);
  }

  private static double median(List<Double> values) {
    return values.stream().sorted().toList().get(values.size() / 2);
  }

  private static SocketFactory trusting(Path file) throws Exception {
    KeyStore store = KeyStore.getInstance("PKCS12");
    try (InputStream in = Files.newInputStream(file)) {
      store.load(in, "changeit".toCharArray());
    }
    TrustManagerFactory trust =
        TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
    trust.init(store);
    SSLContext context = SSLContext.getInstance("TLS");
    context.init(null, trust.getTrustManagers(), null);
    return context.getSocketFactory();
  }
}
