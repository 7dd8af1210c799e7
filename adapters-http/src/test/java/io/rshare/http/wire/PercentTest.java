package io.rshare.http.wire;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.rshare.domain.fault.Fault;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PercentTest {
  private static String decode(String raw) {
    return Percent.decode(raw, 0, raw.length(), true);
  }

  @Test
  void leavesUnreservedCharactersAndEncodesTheRest() {
    assertThat(Percent.encode("AZaz09-_.~")).isEqualTo("AZaz09-_.~");
    assertThat(Percent.encode(" *+!'()/=&%")).isEqualTo("%20%2A%2B%21%27%28%29%2F%3D%26%25");
    assertThat(Percent.encode("\0\u007F")).isEqualTo("%00%7F");
  }

  @Test
  void encodesEveryLengthOfUtf8() {
    assertThat(Percent.encode("é测\uD83D\uDE00")).isEqualTo("%C3%A9%E6%B5%8B%F0%9F%98%80");
  }

  @Test
  void encodesTwiceInOneGo() {
    var out = new StringBuilder();
    Percent.encodeTwice("a bé~", out);
    assertThat(out.toString()).isEqualTo(Percent.encode(Percent.encode("a bé~")));
  }

  @ParameterizedTest
  @CsvSource(
      textBlock =
          """
          a+b,       a b
          a%20b,     a b
          a%2bb,     a+b
          %7E~,      ~~
          '(!)*'' ', '(!)*'' '
          %e6%B5%8b, 测
          %F0%9F%98%80, 😀
          """)
  void decodesWhatClientsWrite(String raw, String text) {
    assertThat(decode(raw)).isEqualTo(text);
  }

  @Test
  void decodesRawBytesAsUtf8() {
    byte[] bytes = "测试".getBytes(StandardCharsets.UTF_8);
    assertThat(decode(new String(bytes, StandardCharsets.ISO_8859_1))).isEqualTo("测试");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "%",
        "%1",
        "%g1",
        "%1g",
        "a%",
        "%%20",
        "%C3",
        "%C3%28",
        "%C0%AF",
        "%ED%A0%80",
        "%F4%90%80%80",
        "%FE",
        "\u00ff",
        "测",
        "%\uff11\uff12",
        "%+1"
      })
  void refusesWhatIsMalformed(String raw) {
    assertThatExceptionOfType(Fault.class)
        .isThrownBy(() -> decode(raw))
        .satisfies(fault -> assertThat(fault.wireCode()).isEqualTo("InvalidParameter"));
  }

  @Test
  void decodingUndoesEncoding() {
    for (int c = 0; c < 0x11000; c++) {
      if (c < Character.MIN_SURROGATE || c > Character.MAX_SURROGATE) {
        String text = Character.toString(c);
        assertThat(decode(Percent.encode(text))).isEqualTo(text);
      }
    }
  }
}
