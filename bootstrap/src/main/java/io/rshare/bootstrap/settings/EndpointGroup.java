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
            Kind.matching("a text of at least 20 characters", ".{20,}", "x"),
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
            "rshare.shutdown.patience",
            Kind.duration("0s", "10m"),
            "10s",
            "Duration for which a service that is told to end goes on answering what it has"
                + " accepted."),
        Setting.of(
            "rshare.http.heavy-workers",
            Kind.whole(1, 1_000),
            "2",
            "Threads for each kind of calls that take much memory: bodies over 16 KiB, policy tools"
                + " and the documents of the REST interface, and the routes of administrators."),
        Setting.of(
            "rshare.http.max-heavy-wait",
            Kind.duration("0s", "10m"),
            "10s",
            "Duration for which such a call may wait for a thread. After it, the call gets 503."),
        Setting.of(
            "rshare.http.max-connections",
            Kind.whole(1, 1_000_000),
            "2048",
            "Connections at once. For a further one, a connection that was never used or the one"
                + " unused longest is closed; if all are in use, the new one."),
        Setting.of(
            "rshare.http.max-connections-per-source",
            Kind.whole(1, 1_000_000),
            "1024",
            "The same for one source: an IPv4 address or an IPv6 network of 64 bits."),
        Setting.of(
            "rshare.http.max-headers",
            Kind.whole(1, 10_000),
            "200",
            "Headers of a request. A request with more gets 400."),
        Setting.of(
            "rshare.http.max-body-memory",
            Kind.whole(0, MEBIBYTE * MEBIBYTE),
            "0",
            "Bytes of memory for large requests at once, as many for small ones (up to 16 KiB) and"
                + " as many for answers that clients have not read; 0 means an eighth of the heap."
                + " Beyond, the client that has kept its request unfinished or its answer unread"
                + " longest loses its connection (with 503); without one, the new request gets"
                + " 503."),
        Setting.of(
            "rshare.http.max-body-memory-per-source",
            Kind.whole(0, MEBIBYTE * MEBIBYTE),
            "0",
            "The same for one source; 0 means half of it."),
        Setting.of(
            "rshare.http.request-timeout",
            Kind.duration("100ms", "1h"),
            "30s",
            "Duration from the first byte of a request to its last. After it, the connection is"
                + " closed."),
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
