package io.rshare.persistence.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SecretSealTest {
  private static final String OLD = key(1);
  private static final String NEW = key(2);
  private static final byte[] SECRET = "a secret".getBytes(StandardCharsets.UTF_8);

  private static String key(int first) {
    byte[] bytes = new byte[32];
    bytes[0] = (byte) first;
    return Base64.getEncoder().encodeToString(bytes);
  }

  @Test
  void opensWhatItSealedForThePlace() {
    SecretSeal seal = new SecretSeal(OLD);
    byte[] sealed = seal.seal(SECRET, "row/1");

    assertThat(seal.open(sealed, "row/1")).isEqualTo(SECRET);
    assertThat(new String(sealed, StandardCharsets.ISO_8859_1)).doesNotContain("secret");
    assertThat(seal.seal(SECRET, "row/1")).as("never twice the same").isNotEqualTo(sealed);
  }

  @Test
  void opensNothingForAnotherPlaceOrThatWasChanged() {
    SecretSeal seal = new SecretSeal(OLD);
    byte[] sealed = seal.seal(SECRET, "row/1");

    assertThatExceptionOfType(MasterKeyException.class)
        .isThrownBy(() -> seal.open(sealed, "row/2"))
        .withMessageContaining("row/2");
    sealed[sealed.length - 1] ^= 1;
    assertThatExceptionOfType(MasterKeyException.class)
        .isThrownBy(() -> seal.open(sealed, "row/1"));
    assertThatExceptionOfType(MasterKeyException.class)
        .isThrownBy(() -> seal.open(new byte[0], "row/1"));
  }

  @Test
  void opensWhatAnOlderKeySealedAndSealsWithTheFirst() {
    byte[] old = new SecretSeal(OLD).seal(SECRET, "row/1");
    SecretSeal both = new SecretSeal(NEW + ", " + OLD);

    assertThat(both.open(old, "row/1")).isEqualTo(SECRET);
    assertThat(new SecretSeal(NEW).open(both.seal(SECRET, "row/1"), "row/1")).isEqualTo(SECRET);
    assertThatExceptionOfType(MasterKeyException.class)
        .isThrownBy(() -> new SecretSeal(NEW).open(old, "row/1"))
        .withMessageContaining("another master key");
  }

  @ParameterizedTest
  @ValueSource(strings = {"", " ", "not base64!", "c2hvcnQ=", "c2hvcnQ=,c2hvcnQ="})
  void refusesWhatIsNoKeyWithoutRepeatingIt(String configured) {
    assertThatExceptionOfType(MasterKeyException.class)
        .isThrownBy(() -> new SecretSeal(configured))
        .withMessageContaining("RSHARE_MASTER_KEY")
        .withMessageNotContaining("c2hvcnQ");
  }
}
