package io.rshare.testkit.contract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import io.rshare.domain.fault.FaultCode;
import io.rshare.testkit.Race;
import java.time.Instant;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

abstract class NoncesContract extends PortContract {
  private static final Instant FAR = Instant.parse("2099-01-01T00:00:00Z");

  private void use(String key, String nonce) {
    write(() -> persistence().nonces().use(key, nonce, FAR));
  }

  @Test
  void refusesANonceUsedBefore() {
    use("key", "nonce");

    assertRefused(FaultCode.NONCE_USED, () -> use("key", "nonce"));
    assertRefused(FaultCode.NONCE_USED, () -> use("key", "nonce"));
  }

  @Test
  void refusesANonceUsedBeforeInTheSameUnitOfWork() {
    assertRefused(
        FaultCode.NONCE_USED,
        () ->
            write(
                () -> {
                  persistence().nonces().use("key", "nonce", FAR);
                  persistence().nonces().use("key", "nonce", FAR);
                }));
  }

  @Test
  void tellsAReplayBeforeAnyOtherFault() {
    use("key", "nonce");

    assertRefused(FaultCode.NONCE_USED, this::useAndFail);
  }

  private void useAndFail() {
    write(
        () -> {
          persistence().nonces().use("key", "nonce", FAR);
          throw FaultCode.TARGETS_INVALID.fault();
        });
  }

  @Test
  void freesTheNonceOfAUnitOfWorkThatWasUndone() {
    assertRefused(FaultCode.TARGETS_INVALID, this::useAndFail);

    assertThatCode(() -> use("key", "nonce")).doesNotThrowAnyException();
  }

  @ParameterizedTest
  @CsvSource({"key,Nonce", "Key,nonce", "key,'nonce '", "'key ',nonce", "ke,ynonce", "keyn,once"})
  void tellsNoncesApartToTheLetter(String key, String nonce) {
    use("key", "nonce");

    assertThatCode(() -> use(key, nonce)).doesNotThrowAnyException();
  }

  @Test
  void takesNoncesOfAnyLengthAndScript() {
    String common = "\uD83D\uDE80\u0000".repeat(4_000);
    use("key", common + "a");

    assertThatCode(() -> use("key", common + "b")).doesNotThrowAnyException();
    assertRefused(FaultCode.NONCE_USED, () -> use("key", common + "a"));
  }

  @Test
  void letsOneOfTwoRacersUseANonce() {
    for (int round = 0; round < 20; round++) {
      String nonce = "nonce-" + round;
      Race race = Race.of(2, i -> use("key", nonce));

      assertThat(race).isEqualTo(new Race(1, Map.of(FaultCode.NONCE_USED, 1L)));
    }
  }

  @Test
  void letsOneOfManyRacersUseANonce() {
    Race race = Race.of(32, i -> use("key", "nonce"));

    assertThat(race).isEqualTo(new Race(1, Map.of(FaultCode.NONCE_USED, 31L)));
  }
}
