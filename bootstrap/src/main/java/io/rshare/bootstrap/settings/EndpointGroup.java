package io.rshare.bootstrap.settings;

import java.util.List;

/** Settings of the endpoint, of logs and of metrics. */
final class EndpointGroup {
  private static final long MEBIBYTE = 1024 * 1024;
  private static final Kind LEVEL =
      Kind.choice("OFF", "ERROR", "WARN", "INFO", "DEBUG", "TRACE", "ALL");

  private EndpointGroup() {}

  static List<Setting> settings() {
    return List.of(
        Setting.secret(
            "rshare.admin-token",
            Kind.text("the bearer token of administrators"),
            "made at each start, in `service.json`",
            "Bearer token that opens the routes below `/v1/admin`"
                + " ([administration.md](administration.md))."),
        Setting.of(
            "rshare.http.max-concurrent-calls",
            Kind.whole(1, 1_000_000),
            "1024",
            "Calls that are processed or waiting at once. Further calls get 503."),
        Setting.of(
            "rshare.http.workers", Kind.whole(1, 10_000), "32", "Threads that process calls."),
        Setting.of(
            "rshare.http.max-wait",
            Kind.duration("0s", "10m"),
            "2s",
            "Duration for which a call may wait for a thread. After it, the call gets 503."),
        Setting.of(
            "rshare.http.max-body-memory",
            Kind.whole(MEBIBYTE, MEBIBYTE * MEBIBYTE),
            "33554432",
            "Bytes of memory for all request bodies at once. Further requests get 503."),
        Setting.of(
            "rshare.http.request-timeout",
            Kind.duration("100ms", "1h"),
            "30s",
            "Duration from the first byte of a request to its last. After it, the request gets"
                + " 408."),
        Setting.of(
            "rshare.http.remembered-nonces",
            Kind.whole(1, 100_000_000),
            "200000",
            "Signature nonces of read operations that a node keeps in memory."),
        Setting.variable(
            "RSHARE_LOG_LEVEL",
            LEVEL,
            "INFO",
            "Least level of the log, which goes to standard error."),
        Setting.variable(
            "RSHARE_AUDIT_LEVEL",
            LEVEL,
            "INFO",
            "`OFF` ends the audit trail: a line of JSON on standard error for each call, written"
                + " before the answer where the call may change something, within 10 ms where it"
                + " only reads."),
        Setting.of(
            "rshare.metrics.remote",
            Kind.flag(),
            "false",
            "Whether `GET /metrics` (Prometheus) answers other machines"
                + " ([operations.md](operations.md))."));
  }
}
