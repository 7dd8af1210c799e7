package io.rshare.authz.compare;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;

class LetterCaseTest {
  private static final List<Integer> EXCEPTIONS = List.of(0x130, 0x3a3);

  @Test
  void textsAreFoldedLetterByLetterButForTwoLetters() {
    for (int letter = 0; letter <= Character.MAX_CODE_POINT; letter++) {
      if ((letter < Character.MIN_SURROGATE || letter > Character.MAX_SURROGATE)
          && !EXCEPTIONS.contains(letter)) {
        String folded = Character.toString(Character.toLowerCase(letter));
        for (String around : List.of("", "a", "I", "\u0307")) {
          assertThat((around + Character.toString(letter) + around).toLowerCase(Locale.ROOT))
              .isEqualTo(
                  around.toLowerCase(Locale.ROOT) + folded + around.toLowerCase(Locale.ROOT));
        }
      }
    }
  }
}
