package io.rshare.http.wire;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.rshare.application.JsonNull;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class StreamingJsonTextTest {
  private static Object parse(String text) {
    return new StreamingJsonText().parse(text);
  }

  @Test
  void readsEveryKindOfValue() {
    assertThat(parse(" {\"a\":[1,true,\"x\",1.5,{}],\"b\":false} "))
        .isEqualTo(
            Map.of("a", List.of(1L, true, "x", new BigDecimal("1.5"), Map.of()), "b", false));
    assertThat(parse("\"\\u0000\\ud83d\\ude00\"")).isEqualTo("\0\uD83D\uDE00");
  }

  @Test
  void keepsNulls() {
    assertThat(parse("{\"a\":null,\"b\":[null,1]}"))
        .isEqualTo(Map.of("a", JsonNull.NULL, "b", List.of(JsonNull.NULL, 1L)));
    assertThat(parse("null")).isEqualTo(JsonNull.NULL);
  }

  @Test
  void readsSixteenLevelsAndNoMore() {
    assertThat(parse("[".repeat(16) + "]".repeat(16))).isInstanceOf(List.class);
    assertThatIllegalArgumentException().isThrownBy(() -> parse("[".repeat(17) + "]".repeat(17)));
    assertThatIllegalArgumentException().isThrownBy(() -> parse("[".repeat(100_000)));
    assertThatIllegalArgumentException().isThrownBy(() -> parse("{\"a\":".repeat(100_000)));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        " ",
        "{",
        "[",
        "]",
        "{]",
        "{\"a\"}",
        "{\"a\":}",
        "{\"a\":1,}",
        "[1,]",
        "1 2",
        "{}{}",
        "{\"a\":1,\"a\":1}",
        "{\"a\":null,\"a\":1}",
        "{'a':1}",
        "{a:1}",
        "01",
        "+1",
        ".5",
        "1.",
        "NaN",
        "Infinity",
        "tru",
        "\"\\ud800\"",
        "\"\\udc00\\ud800\"",
        "{\"\\ud800\":1}",
        "\"\t\"",
        "\"a",
        "// comment\n1",
        "/**/1",
        "\uFEFF1",
        "1e99999999999",
        "\u0000"
      })
  void refusesWhatIsNotOneValue(String text) {
    assertThatIllegalArgumentException().isThrownBy(() -> parse(text));
  }

  @Test
  void refusesEndlessNumbers() {
    assertThatIllegalArgumentException().isThrownBy(() -> parse("1".repeat(101)));
    assertThat(parse("1".repeat(100))).isInstanceOf(Number.class);
  }
}
