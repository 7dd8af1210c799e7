package io.rshare.http.wire;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.rshare.domain.fault.Fault;
import java.util.Map;
import org.junit.jupiter.api.Test;

class RawParametersTest {
  private static RawParameters of(String form) {
    var parameters = new RawParameters();
    parameters.addForm(form);
    return parameters;
  }

  @Test
  void splitsAtTheFirstEqualsSign() {
    assertThat(of("a=b=c&d&=e&f=").values())
        .isEqualTo(Map.of("a", "b=c", "d", "", "", "e", "f", ""));
  }

  @Test
  void ignoresEmptyPieces() {
    assertThat(of("&&a=b&&").values()).isEqualTo(Map.of("a", "b"));
    assertThat(of("").values()).isEmpty();
  }

  @Test
  void sortsOrdinally() {
    assertThat(of("Key.2=a&Key.10=b&Key.1=c&a=d&Z=e").sorted())
        .extracting(Pair::name)
        .containsExactly("Key.1", "Key.10", "Key.2", "Z", "a");
  }

  @Test
  void countsEqualPairsOnce() {
    assertThat(of("a=b&a=b&a=b").sorted()).hasSize(1);
  }

  @Test
  void keepsConflictingPairsForTheSignatureAndRefusesThemAfterwards() {
    RawParameters parameters = of("a=2&a=1&a=3&a=1");
    assertThat(parameters.sorted()).extracting(Pair::value).containsExactly("1", "2", "3");
    assertThatExceptionOfType(Fault.class).isThrownBy(parameters::values);
  }

  @Test
  void takesUpToOneThousand() {
    var form = new StringBuilder();
    for (int i = 0; i < RawParameters.MAX; i++) {
      form.append(i).append("=&");
    }
    assertThat(of(form.toString()).values()).hasSize(RawParameters.MAX);
    assertThatExceptionOfType(Fault.class).isThrownBy(() -> of(form + "one=more"));
  }

  @Test
  void treatsEmptyAsNotGiven() {
    assertThat(of("a=").text("a")).isEmpty();
    assertThat(of("a=").has("a")).isTrue();
  }
}
