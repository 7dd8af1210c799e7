package io.rshare.benchmarks.load;

import java.nio.ByteBuffer;
import java.time.Duration;
import java.util.Base64;
import java.util.zip.DataFormatException;
import org.HdrHistogram.Histogram;

/**
 * How long each call of a run took.
 *
 * @param histogram nanoseconds
 * @param time how long the run took
 */
record Latencies(Histogram histogram, Duration time) {
  /** Calls a second. */
  double perSecond() {
    return histogram.getTotalCount() * 1e9 / time.toNanos();
  }

  /** The latency that this percentage of the calls keeps, in milliseconds. */
  double millis(double percentile) {
    return histogram.getValueAtPercentile(percentile) / 1e6;
  }

  /** As one line, for another process. */
  String encoded() {
    ByteBuffer bytes = ByteBuffer.allocate(histogram.getNeededByteBufferCapacity());
    int length = histogram.encodeIntoCompressedByteBuffer(bytes);
    String text =
        Base64.getEncoder().encodeToString(java.util.Arrays.copyOf(bytes.array(), length));
    return time.toNanos() + " " + text;
  }

  static Latencies decoded(String line) throws DataFormatException {
    int space = line.indexOf(' ');
    ByteBuffer bytes = ByteBuffer.wrap(Base64.getDecoder().decode(line.substring(space + 1)));
    return new Latencies(
        Histogram.decodeFromCompressedByteBuffer(bytes, 1),
        Duration.ofNanos(Long.parseLong(line.substring(0, space))));
  }
}
