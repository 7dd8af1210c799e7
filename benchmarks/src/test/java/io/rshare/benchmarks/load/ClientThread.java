package io.rshare.benchmarks.load;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;

/**
 * The thread that plays the clients. It shares the cores with the service, where real clients have
 * their own: while it waits for a core, answers seem late that are there.
 */
final class ClientThread {
  private static final int SECONDS = 10;

  private ClientThread() {}

  /**
   * Lets the calling thread have a core whenever it wants one ({@code SCHED_FIFO}), and says so
   * where the machine does not allow that. What it starts afterwards inherits it: first start the
   * processes that are measured.
   */
  static void goFirst() throws InterruptedException {
    if (!goesFirst()) {
      System.out.println("the clients wait for a core like everyone else, which counts as latency");
    }
  }

  private static boolean goesFirst() throws InterruptedException {
    try {
      // Names the thread as PID/task/TID.
      Path thread = Files.readSymbolicLink(Path.of("/proc/thread-self"));
      Process change =
          new ProcessBuilder("chrt", "--fifo", "--pid", "1", thread.getFileName().toString())
              .redirectErrorStream(true)
              .redirectOutput(ProcessBuilder.Redirect.DISCARD)
              .start();
      return change.waitFor(SECONDS, TimeUnit.SECONDS) && change.exitValue() == 0;
    } catch (IOException e) {
      return false;
    }
  }
}
