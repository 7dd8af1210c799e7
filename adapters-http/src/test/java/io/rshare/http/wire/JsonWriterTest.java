package io.rshare.http.wire;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Whatever is written is read back the same, and in UTF-8. */
class JsonWriterTest {
  private static final String ODD =
      "\"\\\n\r\t\b\u0000\u001f\u007f\u0080é\u07ff\u0800\uffff\uD83D\uDE00a";

  private static String written(String text) {
    return JsonWriter.write(new Node.Text(text));
  }

  @ParameterizedTest
  @CsvSource({
    "a b, \"a b\"",
    "é华😀, \"é华😀\"",
    "a\\b, \"a\\\\b\"",
  })
  void writesCharactersAsTheyAre(String text, String json) {
    assertThat(written(text)).isEqualTo(json);
  }

  @Test
  void escapesWhatJsonCannotHold() {
    assertThat(written("\"\n\r\t\u0001\u007f\uD800x\uDC00"))
        .isEqualTo("\"\\\"\\n\\r\\t\\u0001\\u007f\\ud800x\\udc00\"");
  }

  @Test
  void whatIsWrittenIsReadBack() {
    var random = new Random(7);
    for (int i = 0; i < 2_000; i++) {
      var text = new StringBuilder();
      for (int at = random.nextInt(40 + i); at >= 0; at--) {
        int code = ODD.codePointAt(ODD.offsetByCodePoints(0, random.nextInt(15)));
        text.appendCodePoint(random.nextBoolean() ? code : 'a' + random.nextInt(26));
      }
      var tree = new Node.Items(List.of(new Node.Text(text.toString())));
      Object read = new StreamingJsonText().parse(JsonWriter.write(tree));
      assertThat(read).isEqualTo(List.of(text.toString()));
    }
  }

  @Test
  void findsRoomForTextsOfNothingButEscapes() {
    String text = "\u0001".repeat(5_000);
    assertThat(written(text)).isEqualTo("\"" + "\\u0001".repeat(5_000) + "\"");
  }
}
