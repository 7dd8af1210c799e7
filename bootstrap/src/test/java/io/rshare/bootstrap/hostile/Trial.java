package io.rshare.bootstrap.hostile;

import static org.assertj.core.api.Assertions.assertThat;

import io.rshare.testkit.SignedClient.Credentials;

/**
 * One attack on a service that others call meanwhile: at its end the service lives, has answered
 * all of them, and needs no more memory than before.
 */
final class Trial {
  private static final int WARM_UP = 400;
  private static final int AFTERWARDS = 30;

  /** How long connections and threads that an attack leaves behind may take to end. */
  private static final int SETTLING_SECONDS = 60;

  private final ServedProcess service;
  private final long before;
  private final Bystanders bystanders;

  private Trial(ServedProcess service, long before, Bystanders bystanders) {
    this.service = service;
    this.before = before;
    this.bystanders = bystanders;
  }

  /** Has everything that usual calls need loaded and filled. */
  static void warmUp(ServedProcess service, Credentials key) throws Exception {
    try (var first = Bystanders.of(service, key)) {
      first.go(WARM_UP);
      first.noneLost();
    }
  }

  static Trial begin(ServedProcess service, Credentials key) throws Exception {
    return new Trial(service, service.heapInUse(), Bystanders.of(service, key));
  }

  /** Waits until others have called {@code times}. */
  void othersCall(int times) throws InterruptedException {
    bystanders.go(times);
  }

  void end() throws Exception {
    assertThat(service.isAlive()).as(service.log()).isTrue();
    bystanders.go(AFTERWARDS);
    bystanders.close();
    System.out.println(bystanders.noneLost());
    long most = before + before / 10;
    long after = service.heapInUse();
    for (int i = 0; i < SETTLING_SECONDS && after > most; i++) {
      Thread.sleep(1_000);
      after = service.heapInUse();
    }
    System.out.printf("heap in use %d KiB before, %d KiB after%n", before, after);
    assertThat(after).isLessThanOrEqualTo(most);
    assertThat(service.log().lines().filter(line -> line.contains("OutOf")).limit(3)).isEmpty();
  }
}
