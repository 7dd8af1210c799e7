package io.rshare.http.signature;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.rshare.application.SignatureNonce;
import io.rshare.domain.fault.Fault;
import io.rshare.domain.fault.FaultCode;
import java.time.Instant;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

/** A nonce counts once for half an hour, whoever else comes meanwhile. */
class UsedNoncesTest {
  private Instant now = Instant.parse("2026-11-22T02:58:40Z");

  private final UsedNonces nonces = new UsedNonces(10_000, () -> now);

  private SignatureNonce nonce(String value) {
    return new SignatureNonce("TestKey", value, now);
  }

  private void assertUsed(SignatureNonce nonce) {
    assertThatExceptionOfType(Fault.class)
        .isThrownBy(() -> nonces.use(nonce))
        .matches(fault -> fault.code() == FaultCode.NONCE_USED);
  }

  @Test
  void remembersAsManyAsItIsToldTo() {
    for (int i = 0; i < 10_000; i++) {
      nonces.use(nonce("n" + i));
    }
    for (int i = 0; i < 10_000; i++) {
      assertUsed(nonce("n" + i));
    }
  }

  @Test
  void tellsKeysApart() {
    nonces.use(nonce("one"));
    nonces.use(new SignatureNonce("OtherKey", "one", now));
    assertUsed(nonce("one"));
  }

  @Test
  void forgetsAfterHalfAnHour() {
    nonces.use(nonce("one"));
    now = now.plusSeconds(31 * 60 - 1);
    assertUsed(nonce("one"));
    now = now.plusSeconds(1);
    nonces.use(nonce("one"));
    assertUsed(nonce("one"));
  }

  @Test
  void forgetsWhatItIsToldTo() {
    nonces.use(nonce("one"));
    nonces.forget(nonce("one"));
    assertThatCode(() -> nonces.use(nonce("one"))).doesNotThrowAnyException();
  }

  @Test
  void makesRoomByTheOldest() {
    for (int i = 0; i < 100_000; i++) {
      now = now.plusMillis(10);
      nonces.use(nonce("n" + i));
    }
    for (int i = 99_000; i < 100_000; i++) {
      assertUsed(nonce("n" + i));
    }
  }

  @Test
  void oneOfManyAtOnceGetsIt() {
    var passed = new AtomicInteger();
    try (var threads = Executors.newFixedThreadPool(8)) {
      for (int i = 0; i < 8_000; i++) {
        String value = "n" + i / 8;
        threads.execute(
            () -> {
              try {
                nonces.use(nonce(value));
                passed.incrementAndGet();
              } catch (Fault used) {
                assertThat(used.code()).isEqualTo(FaultCode.NONCE_USED);
              }
            });
      }
    }
    assertThat(passed).hasValue(1_000);
  }
}
