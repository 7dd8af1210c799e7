package io.rshare.persistence.mysql;

import static io.rshare.testkit.SampleWorld.MANAGEMENT;
import static io.rshare.testkit.SampleWorld.OUTSIDER;
import static org.assertj.core.api.Assertions.assertThat;

import io.rshare.domain.fault.Fault;
import io.rshare.domain.fault.FaultCode;
import io.rshare.domain.resource.ResourceType;
import io.rshare.domain.share.ShareContents;
import io.rshare.domain.share.ShareId;
import io.rshare.domain.target.SharedTarget.ToFolder;
import io.rshare.persistence.Node;
import io.rshare.testkit.PersistenceInvariants;
import io.rshare.testkit.SampleShare;
import io.rshare.testkit.StoredRows;
import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import java.util.Random;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;

/** Writers that a server is taken from; what they were told is there when it is back. */
final class InterruptedWriters {
  private static final int WRITERS = 6;
  private static final int BEFORE_THE_END = 40;

  private final long seed;
  private final Random random;
  private final Queue<String> answered = new ConcurrentLinkedQueue<>();

  InterruptedWriters(long seed) {
    this.seed = seed;
    this.random = new Random(seed);
  }

  /** How a server comes to its end. */
  interface Blow {
    void run() throws Exception;
  }

  /** How many shares they were told to be stored. */
  int answered() {
    return answered.size();
  }

  /** Writes through {@code node} until some writes after {@code blow} has ended its server. */
  void end(Blow blow, Node node, int round) throws Exception {
    var enough = new CountDownLatch(BEFORE_THE_END);
    var over = new AtomicBoolean();
    try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
      List<Future<?>> writers = new ArrayList<>();
      for (int writer = 0; writer < WRITERS; writer++) {
        String prefix = "rs-" + round + "-" + writer + "-";
        writers.add(threads.submit(() -> writeUntil(over, node, prefix, enough)));
      }
      assertThat(enough.await(1, TimeUnit.MINUTES)).isTrue();
      // Any moment of a transaction, and not just after one.
      Thread.sleep(random.nextInt(150));
      blow.run();
      over.set(true);
      for (Future<?> writer : writers) {
        writer.get();
      }
    }
  }

  private void writeUntil(AtomicBoolean over, Node node, String prefix, CountDownLatch enough) {
    for (int i = 0; !over.get(); i++) {
      String id = prefix + i;
      try {
        Nodes.store(node, share(id));
        answered.add(id);
        enough.countDown();
      } catch (Fault fault) {
        assertThat(fault.code()).isEqualTo(FaultCode.UNAVAILABLE);
      }
    }
  }

  private static ShareContents share(String id) {
    return SampleShare.of(id, MANAGEMENT)
        .resource(ResourceType.IMAGE, "m-1")
        .resource(ResourceType.V_SWITCH, "vsw-1")
        .invite("i-" + id, OUTSIDER)
        .internal(new ToFolder("fd-1"))
        .tag("stage", "test")
        .contents();
  }

  /** Fails unless {@code node} finds all that was answered, and all of it. */
  void assertThatNothingIsLostOrHalf(Node node, int round) {
    StoredRows rows = node.rows();
    PersistenceInvariants.check(rows);
    List<String> stored = rows.shares().stream().map(StoredRows.ShareRow::shareId).toList();
    assertThat(stored).as("-Drshare.seed=" + seed).containsAll(answered);
    for (String id : stored) {
      if (id.startsWith("rs-" + round + "-")) {
        assertThat(whenItIsBack(node, id)).as("-Drshare.seed=" + seed).isEqualTo(share(id));
      }
    }
  }

  /** The pool may still hold dead connections; each is found out once. */
  private static ShareContents whenItIsBack(Node node, String id) {
    while (true) {
      try {
        return node.resourceShares().find(new ShareId(id)).orElseThrow();
      } catch (Fault fault) {
        assertThat(fault.code()).isEqualTo(FaultCode.UNAVAILABLE);
      }
    }
  }
}
