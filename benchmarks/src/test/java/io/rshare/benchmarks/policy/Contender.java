package io.rshare.benchmarks.policy;

import java.util.List;

/** An engine loaded with the workload and its requests, ready to be asked by number. */
interface Contender {
  /** Whether request {@code i} is allowed. */
  boolean allows(int i);

  /** Fails unless every request is decided as the workload says. */
  static Contender checked(Contender contender, List<WorkloadRequest> requests) {
    for (int i = 0; i < requests.size(); i++) {
      if (contender.allows(i) != requests.get(i).allowed()) {
        throw new IllegalStateException(
            contender.getClass().getSimpleName() + " decides request " + i + " wrongly");
      }
    }
    return contender;
  }
}
