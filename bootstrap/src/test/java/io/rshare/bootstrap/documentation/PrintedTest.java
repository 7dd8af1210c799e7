package io.rshare.bootstrap.documentation;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PrintedTest {
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "HTTP 200 | HTTP 200 | true",
        "HTTP 200 | HTTP 201 | false",
        "made rs-gmTmfbeZ5dlY | made rs-aaaaaaaaaaa0 | true",
        "made rs-gmTmfbeZ5dlY | made fd-gmTmfbeZ5dlY | false",
        "at 2026-11-22T09:27:01.668Z | at 2030-01-01T00:00:00Z | true",
        "ready in 0.8 s | ready in 12 ms | true",
        "a … c | a b b c | true",
        "a … c | a b b d | false",
        "a…\\n…\\nz | ab\\nc\\nd\\nz | true",
        "a\\n…\\nz | a\\nz | true",
        "a\\n… | a | true",
        "…\\nz | a\\nz | true",
        "…\\nz | z | true",
        "…\\nz\\n… | a\\nb\\nz\\nc | true",
        "…\\nz | a\\ny | false",
        "… | a\\nb | true",
        "a\\nz | a\\nb\\nz | false",
        "{\"a\": [1, 2]} | {\"a\":[1,2]} | true",
        "{\"a\": \"b c\"} | {\"a\":\"bc\"} | false",
        "{\"a\": …} | {\"a\":{\"b\":1}} | true",
        "{\"a\": 1} | {\"a\":1,\"b\":2} | false",
      })
  void comparesWhatAReaderWouldCompare(String expected, String actual, boolean equal) {
    assertThat(Printed.matches(lines(expected), lines(actual))).isEqualTo(equal);
  }

  private static String lines(String text) {
    return text.replace("\\n", "\n");
  }
}
