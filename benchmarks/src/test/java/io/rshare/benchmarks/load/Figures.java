package io.rshare.benchmarks.load;

import java.util.Locale;
import java.util.Optional;

/**
 * One line of a report.
 *
 * @param database what was measured on
 * @param scenario what was called
 * @param kind {@code closed}: as fast as that many clients can; {@code open}: at a fixed rate
 * @param clients clients, or connections at most
 * @param perSecond calls a second
 * @param p50 milliseconds
 * @param p99 milliseconds
 * @param p999 milliseconds
 * @param cpuMicros CPU of the server a call
 * @param kilobytes allocated by the server a call
 * @param floorPerSecond calls a second of the floor
 * @param ratio of the service to the floor
 * @param floorCpuMicros CPU of the floor a call
 * @param floorP50 of the floor, milliseconds
 * @param floorP99 of the floor, milliseconds: what the machine alone does to the slowest calls
 */
record Figures(
    String database,
    String scenario,
    String kind,
    int clients,
    double perSecond,
    double p50,
    double p99,
    double p999,
    double cpuMicros,
    double kilobytes,
    Optional<Double> floorPerSecond,
    Optional<Double> ratio,
    Optional<Double> floorCpuMicros,
    Optional<Double> floorP50,
    Optional<Double> floorP99) {
  static final String HEAD =
      "%-36s %-6s %7s %8s %8s %8s %8s %8s %7s %8s %6s %8s %9s %9s"
          .formatted(
              "",
              "",
              "clients",
              "calls/s",
              "p50 ms",
              "p99 ms",
              "p99.9 ms",
              "CPU us",
              "kB",
              "floor/s",
              "ratio",
              "floor us",
              "floor p50",
              "floor p99");

  static Figures of(String database, Scenario scenario, String kind, int clients, Comparison runs) {
    return new Figures(
        database,
        scenario.label(),
        kind,
        clients,
        runs.median(Round::perSecond),
        runs.median(run -> run.latencies().millis(50)),
        runs.median(run -> run.latencies().millis(99)),
        runs.median(run -> run.latencies().millis(99.9)),
        runs.median(Round::cpuMicros),
        runs.median(Round::bytes) / 1000,
        runs.floorMedian(Round::perSecond),
        runs.ratio(),
        runs.floorMedian(Round::cpuMicros),
        runs.floorMedian(run -> run.latencies().millis(50)),
        runs.floorMedian(run -> run.latencies().millis(99)));
  }

  /** For people. */
  String line() {
    return "%-36s %-6s %7d %8.0f %8.2f %8.2f %8.2f %8.0f %7.1f %8s %6s %8s %9s %9s"
        .formatted(
            scenario,
            kind,
            clients,
            perSecond,
            p50,
            p99,
            p999,
            cpuMicros,
            kilobytes,
            floorPerSecond.map("%.0f"::formatted).orElse(""),
            ratio.map("%.2f"::formatted).orElse(""),
            floorCpuMicros.map("%.0f"::formatted).orElse(""),
            floorP50.map("%.2f"::formatted).orElse(""),
            floorP99.map("%.2f"::formatted).orElse(""));
  }

  /** For programs. */
  String json() {
    return String.format(
        Locale.ROOT,
        "{\"database\":\"%s\",\"scenario\":\"%s\",\"kind\":\"%s\",\"clients\":%d,"
            + "\"callsPerSecond\":%.1f,\"p50Millis\":%.3f,\"p99Millis\":%.3f,\"p999Millis\":%.3f,"
            + "\"cpuMicrosPerCall\":%.1f,\"kilobytesPerCall\":%.2f,\"floorPerSecond\":%s,"
            + "\"ratio\":%s,\"floorCpuMicrosPerCall\":%s,\"floorP50Millis\":%s,"
            + "\"floorP99Millis\":%s}",
        database,
        scenario,
        kind,
        clients,
        perSecond,
        p50,
        p99,
        p999,
        cpuMicros,
        kilobytes,
        number(floorPerSecond),
        number(ratio),
        number(floorCpuMicros),
        number(floorP50),
        number(floorP99));
  }

  private static String number(Optional<Double> value) {
    return value.map(v -> String.format(Locale.ROOT, "%.3f", v)).orElse("null");
  }
}
