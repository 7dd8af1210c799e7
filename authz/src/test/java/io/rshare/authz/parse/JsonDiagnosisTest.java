package io.rshare.authz.parse;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.rshare.authz.syntax.Location;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What is said about texts that are not JSON. */
class JsonDiagnosisTest {
  private static final long SEED = Long.getLong("rshare.seed", System.nanoTime());

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '~',
      value = {
        "{'a':1,} | 8 | Nothing follows the comma before '}'; remove the comma.",
        "{'a':[1,2,]} | 11 | Nothing follows the comma before ']'; remove the comma.",
        "{'a':1 // why | 8 | A policy has no comments; remove this one.",
        "{'a':[1} | 8 | The '[' of line 1 is closed by '}'; write ']'.",
        "{'a':1]} | 7 | The '{' of line 1 is closed by ']'; write '}'.",
        "{'a':[1,2] | 11 | The document ends before the '{' of line 1 is closed; add '}'.",
        "{'a':1 'b':2} | 8 | A comma is missing before this.",
        "{'a' '1'} | 6 | A colon is missing before this.",
        "{'a':1,'b' [2]} | 12 | A colon is missing before this.",
        "{'a'} | 5 | A colon and a value are missing before '}'.",
        "{'a','b':1} | 5 | A colon and a value are missing before ','.",
        "{'a':['b' 'c']} | 11 | A comma is missing before this.",
        "{'a':,} | 6 | A name or value is missing before this comma; remove the comma.",
        "{'a':} | 6 | A value is missing before '}'.",
        "{a:1} | 2 | 'a' needs double quotes.",
        "{'a':True} | 6 | 'True' needs double quotes.",
        "{'a':'b} | 6 | The text that begins here is not closed; add \".",
        "{'a':1}} | 8 | The text goes on after the end of the document; remove it.",
        "['a':1] | 5 | A list has values without names; put names and values into '{' and '}'.",
        "] | 1 | No bracket is open that ']' could close; remove it.",
        "{'a':'\\x'} | 7 | A backslash stands before \", \\, /, b, f, n, r, t or u and four digits only.",
      })
  void saysWhatToDoWhereItIs(String text, int column, String words) {
    JsonProblem problem = problem(text.replace('\'', '"'));

    assertThat(problem.reason()).isEqualTo(words.replace('~', '|'));
    assertThat(problem.at()).isEqualTo(new Location(1, column));
  }

  @Test
  void namesByteOrderMarksSingleQuotesLineBreaksAndDepth() {
    assertThat(problem("\ufeff{}").reason()).contains("byte order mark");
    assertThat(problem("{'a':1}").reason()).contains("double quotes");
    assertThat(problem("{\"a\":\"b\n\"}").reason()).contains("ends with the line");
    assertThat(problem("[".repeat(65)).reason()).contains("nested more than 64 levels");
    assertThat(problem("").reason()).isEqualTo("The document is empty.");
  }

  /** Nothing that the reader refuses may be explained in the words of the library. */
  @Test
  void hasItsOwnWordsForEveryRefusal() {
    System.out.println("diagnosis: rshare.seed=" + SEED);
    SplittableRandom random = new SplittableRandom(SEED);
    String[] pieces = {"{", "}", "[", "]", ",", ":", "\"a\"", "1", "x", "'", "\\", "\n", "/", " "};
    int unknown = 0;
    int refused = 0;
    for (int i = 0; i < 50_000; i++) {
      StringBuilder text = new StringBuilder("{\"a\":");
      for (int j = random.nextInt(6); j >= 0; j--) {
        text.append(pieces[random.nextInt(pieces.length)]);
      }
      JsonProblem problem = tryReading(text.toString());
      if (problem != null) {
        refused++;
        unknown += problem.reason().equals("The text cannot be read here.") ? 1 : 0;
      }
    }
    assertThat(refused).isGreaterThan(10_000);
    assertThat(unknown).as("texts without an explanation of their own").isLessThan(refused / 20);
  }

  private static JsonProblem problem(String text) {
    return catchThrowableOfType(JsonProblem.class, () -> JsonReader.read(text));
  }

  private static @org.jspecify.annotations.Nullable JsonProblem tryReading(String text) {
    try {
      JsonReader.read(text);
      return null;
    } catch (JsonProblem problem) {
      return problem;
    }
  }
}
