package io.rshare.bootstrap;

import java.util.concurrent.atomic.AtomicBoolean;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import sun.misc.Signal;

/**
 * Handler of the signals that end the process: the first lets calls come to their end and exits
 * with status 0, the second exits at once.
 */
final class Ending {
  /** Exit status of an interrupted process, by the convention of shells. */
  private static final int AT_ONCE = 130;

  private static final int FAILED = 1;

  private static final Logger LOG = LoggerFactory.getLogger(Ending.class);

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
              int status = FAILED;
              try {
                service.end();
                status = 0;
              } catch (RuntimeException e) {
                LOG.error("the service could not end in order", e);
              } finally {
                System.exit(status);
              }
            },
            "ending")
        .start();
  }
}
