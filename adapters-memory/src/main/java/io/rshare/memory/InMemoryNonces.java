package io.rshare.memory;

import io.rshare.domain.fault.FaultCode;
import io.rshare.domain.port.Nonces;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Comparator;
import java.util.HashMap;
import java.util.Map;
import java.util.PriorityQueue;
import java.util.Queue;

final class InMemoryNonces implements Nonces {
  private final Transactions transactions;
  private final InstantSource clock;
  private final Map<Use, Instant> used = new HashMap<>();

  // A use that was undone leaves its due time here; forgetting it again does no harm, because the
  // entry is only removed if it is due itself.
  private final Queue<Due> due = new PriorityQueue<>(Comparator.comparing(Due::until));

  InMemoryNonces(Transactions transactions, InstantSource clock) {
    this.transactions = transactions;
    this.clock = clock;
  }

  @Override
  public void use(String accessKeyId, String nonce, Instant until) {
    transactions.requireWrite();
    var use = new Use(accessKeyId, nonce);
    if (used.containsKey(use)) {
      throw FaultCode.NONCE_USED.fault();
    }
    forgetDue();
    transactions.set(used, use, until);
    due.add(new Due(use, until));
  }

  private void forgetDue() {
    Instant now = clock.instant();
    for (Due next = due.peek(); next != null && next.until().isBefore(now); next = due.peek()) {
      due.remove();
      used.remove(next.use(), next.until());
    }
  }

  private record Use(String accessKeyId, String nonce) {}

  private record Due(Use use, Instant until) {}
}
