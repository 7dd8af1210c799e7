package io.rshare.http;

import io.netty.util.AsciiString;
import io.rshare.application.EachSecond;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.HexFormat;
import java.util.Locale;
import java.util.concurrent.ThreadLocalRandom;
import java.util.function.BiConsumer;

/**
 * The headers every answer has (documented), by whichever way it leaves. Not those that let pages
 * of any origin read it, which the cloud sends: no client needs them, and here a browser may reach
 * what its page must not.
 */
final class AnswerHeaders {
  // In the form that is written without looking at each character.
  private static final CharSequence CONTENT_TYPE = AsciiString.cached("Content-Type");
  private static final CharSequence DATE = AsciiString.cached("Date");
  private static final CharSequence REQUEST_ID = AsciiString.cached("x-acs-request-id");
  private static final CharSequence TRACE_ID = AsciiString.cached("x-acs-trace-id");
  private static final CharSequence KEEP_ALIVE = AsciiString.cached("Keep-Alive");
  private static final CharSequence TIMEOUT = AsciiString.cached("timeout=25");

  private static final DateTimeFormatter FORM =
      DateTimeFormatter.ofPattern("EEE, dd MMM yyyy HH:mm:ss 'GMT'", Locale.US)
          .withZone(ZoneOffset.UTC);

  private static final EachSecond<CharSequence> DATES =
      new EachSecond<>(second -> AsciiString.of(FORM.format(Instant.ofEpochSecond(second))));

  private AnswerHeaders() {}

  /** Names and values, but for what is said about the connection and the length. */
  static void each(Answer answer, BiConsumer<CharSequence, CharSequence> header) {
    answer.headers().forEach(header);
    if (answer.body().length > 0) {
      header.accept(CONTENT_TYPE, answer.contentType());
    }
    header.accept(DATE, DATES.of(System.currentTimeMillis() / 1000));
    header.accept(REQUEST_ID, answer.requestId());
    header.accept(TRACE_ID, newTraceId());
    header.accept(KEEP_ALIVE, TIMEOUT);
  }

  private static String newTraceId() {
    var random = ThreadLocalRandom.current();
    HexFormat hex = HexFormat.of();
    return hex.toHexDigits(random.nextLong()) + hex.toHexDigits(random.nextLong());
  }
}
