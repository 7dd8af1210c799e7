package io.rshare.bootstrap;

import java.util.concurrent.atomic.AtomicBoolean;
import sun.misc.Signal;

/**
 * How a process that is told to end does so: at the first signal it lets calls come to their end
 * and ends with status 0, at the second it ends at once.
 */
final class Ending {
  /** Exit status of an interrupted process, by the convention of shells. */
  private static final int AT_ONCE = 130;

  private Ending() {}

  static void on(RunningService service) {
    var ending = new AtomicBoolean();
    for (String name : new String[] {"TERM", "INT"}) {
      try {
        Signal.handle(new Signal(name), signal -> end(service, ending));
      } catch (IllegalArgumentException unknown) {
        // A JVM that was told to leave signals alone; the shutdown hook closes the service.
      }
    }
  }

  private static void end(RunningService service, AtomicBoolean ending) {
    if (ending.getAndSet(true)) {
      Runtime.getRuntime().halt(AT_ONCE);
    }
    // A thread of its own: the one that brings signals has to bring the second, too.
    new Thread(
            () -> {
              service.end();
              System.exit(0);
            },
            "ending")
        .start();
  }
}
