package io.rshare.http;

import io.rshare.domain.fault.Fault;
import io.rshare.domain.fault.FaultKind;
import java.time.Duration;
import java.util.Map;

/**
 * Headers that tell clients how long to wait before they repeat a call, in milliseconds. The newer
 * ones read {@code x-acs-retry-after}: without it the Python clients do not even raise their type
 * for throttling. Older ones read {@code TimeLeft} of {@code X-RateLimit-User-API}; the Java one
 * looks for the name in exactly this case.
 */
final class RetryHeaders {
  /** For a service that is busy or has lost its database: long enough to get over a peak. */
  private static final Duration WHEN_UNKNOWN = Duration.ofSeconds(1);

  private RetryHeaders() {}

  /** The headers for {@code fault}: none unless the same call can succeed later. */
  static Map<String, String> of(Fault fault) {
    FaultKind kind = fault.code().kind();
    if (kind != FaultKind.THROTTLED && kind != FaultKind.UNAVAILABLE) {
      return Map.of();
    }
    long millis = fault.retryAfter().orElse(WHEN_UNKNOWN).toMillis();
    return Map.of(
        "x-acs-retry-after",
        Long.toString(millis),
        "X-RateLimit-User-API",
        "Remain:0,TimeLeft:" + millis);
  }
}
