package io.rshare.memory;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.rshare.domain.fault.Fault;
import io.rshare.testkit.SampleShare;
import java.time.Instant;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.Test;

class InMemoryNoncesTest {
  private final AtomicReference<Instant> now = new AtomicReference<>(SampleShare.NOW);
  private final InMemoryPersistence memory = new InMemoryPersistence(now::get);

  private void use(String nonce, Instant until) {
    memory
        .unitOfWork()
        .write(
            () -> {
              memory.nonces().use("key", nonce, until);
              return true;
            });
  }

  @Test
  void remembersANonceUntilItsTimeIsOver() {
    Instant until = SampleShare.NOW.plusSeconds(60);
    use("a", until);

    now.set(until);
    assertThatThrownBy(() -> use("a", until)).isInstanceOf(Fault.class);
  }

  @Test
  void forgetsANonceWhoseTimeIsOver() {
    use("a", SampleShare.NOW.plusSeconds(60));

    now.set(SampleShare.NOW.plusSeconds(61));
    use("b", SampleShare.NOW.plusSeconds(600));

    assertThatCode(() -> use("a", SampleShare.NOW.plusSeconds(600))).doesNotThrowAnyException();
  }
}
