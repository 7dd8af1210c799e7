package io.rshare.benchmarks.load;

import java.io.IOException;
import java.nio.file.Path;
import java.util.function.Predicate;
import jdk.jfr.consumer.RecordedEvent;
import jdk.jfr.consumer.RecordedFrame;
import jdk.jfr.consumer.RecordingFile;

/**
 * What the CPU was spent on, by samples of the running threads.
 *
 * @param file of the flight recorder
 */
record Recording(Path file) {
  /** Starts one in the process that {@code meter} watches. */
  static Recording start(ProcessMeter meter, Path file) throws Exception {
    meter.command(
        "jfrStart",
        "name=bench",
        "settings=default",
        "+jdk.CPUTimeSample#enabled=true",
        "+jdk.CPUTimeSample#throttle=2ms",
        "+jdk.CPUTimeSample#stackTrace=true",
        "+jdk.ObjectAllocationSample#enabled=true",
        "+jdk.ObjectAllocationSample#throttle=500/s",
        "+jdk.ObjectAllocationSample#stackTrace=true");
    return new Recording(file);
  }

  /** Ends it. */
  void stop(ProcessMeter meter) throws Exception {
    meter.command("jfrStop", "name=bench", "filename=" + file);
  }

  /** Which part of the samples that saw a call at work has a frame of {@code step}. */
  double share(Predicate<RecordedFrame> call, Predicate<RecordedFrame> step) throws IOException {
    long inCall = 0;
    long inStep = 0;
    try (var events = new RecordingFile(file)) {
      while (events.hasMoreEvents()) {
        RecordedEvent event = events.readEvent();
        if (event.getEventType().getName().equals("jdk.CPUTimeSample")
            && event.getStackTrace() != null) {
          inCall += event.getStackTrace().getFrames().stream().anyMatch(call) ? 1 : 0;
          inStep += event.getStackTrace().getFrames().stream().anyMatch(step) ? 1 : 0;
        }
      }
    }
    return (double) inStep / inCall;
  }
}
