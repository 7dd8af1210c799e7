package io.rshare.authz.reference;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.management.ThreadMXBean;
import io.rshare.authz.evaluate.CompiledEngine;
import io.rshare.authz.request.AccessRequest;
import io.rshare.authz.vectors.Vector;
import java.lang.management.ManagementFactory;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What a decision leaves for the garbage collector, over all vectors, before any warm-up helps. */
class AllocationTest {
  private static final int ROUNDS = 2_000;
  private static final long MOST = 256;

  @Test
  void allocatesLittleForADecision() {
    List<Vector> vectors = Vector.all();
    CompiledEngine[] engines = new CompiledEngine[vectors.size()];
    AccessRequest[] requests = new AccessRequest[vectors.size()];
    for (int i = 0; i < engines.length; i++) {
      engines[i] = CompiledEngine.compile(vectors.get(i).layers(), Vector.SWITCHES);
      requests[i] = vectors.get(i).request();
    }
    ask(engines, requests);
    ThreadMXBean threads = (ThreadMXBean) ManagementFactory.getThreadMXBean();

    long before = threads.getCurrentThreadAllocatedBytes();
    int allowed = ask(engines, requests);
    long bytes = threads.getCurrentThreadAllocatedBytes() - before;

    assertThat(allowed).isPositive();
    assertThat(bytes / ((long) ROUNDS * engines.length)).isLessThan(MOST);
  }

  private static int ask(CompiledEngine[] engines, AccessRequest[] requests) {
    int allowed = 0;
    for (int round = 0; round < ROUNDS; round++) {
      for (int i = 0; i < engines.length; i++) {
        allowed += engines[i].evaluate(requests[i]).allowed() ? 1 : 0;
      }
    }
    return allowed;
  }
}
