package io.rshare.authz.compare;

import io.rshare.authz.condition.ConditionValues;
import io.rshare.authz.syntax.Operator;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/** The texts for which a test of the string or Boolean family holds, and those of typed values. */
final class ItemWords {
  private static final Letters SIGN = Letters.broad("+-");
  private static final Letters POINT = Letters.broad(".");
  private static final Letters ADDRESS = Letters.broad("0123456789abcdefABCDEF.:");
  private static final Letters TIME = Letters.broad("0123456789TZ.:+-");

  private static final Words NUMBERS =
      Words.of(number(false, false), number(false, true), number(true, false), number(true, true));
  private static final Words ADDRESSES = Words.of(run(new LinearPattern.Builder(), ADDRESS));
  private static final Words DATES = Words.of(run(new LinearPattern.Builder(), TIME));

  private ItemWords() {}

  static Words of(ItemTest test) {
    Stream<String> values = test.values().stream().sorted();
    return new Words(
        switch (test.operator()) {
          case STRING_EQUALS -> values.map(LinearPattern::literal).toList();
          case STRING_LIKE -> values.map(LinearPattern::glob).toList();
          case STRING_EQUALS_IGNORE_CASE ->
              values.map(value -> LetterCase.ignoring(value.toLowerCase(Locale.ROOT))).toList();
          case BOOL ->
              values
                  .filter(value -> ConditionValues.readable(Operator.BOOL, value, false))
                  .map(ItemWords::keyword)
                  .toList();
          default -> throw new IllegalArgumentException(test.toString());
        });
  }

  /** Texts that include every text the family can read, and are exactly those for numbers. */
  static Words readable(Operator.Family family) {
    return switch (family) {
      case NUMERIC -> NUMBERS;
      case DATE -> DATES;
      case IP -> ADDRESSES;
      case STRING, BOOL -> throw new IllegalArgumentException(family.toString());
    };
  }

  private static LinearPattern keyword(String value) {
    List<Letters> letters = new ArrayList<>();
    for (char c : value.toLowerCase(Locale.ROOT).toCharArray()) {
      letters.add(Letters.of(c, Character.toUpperCase(c)));
    }
    return LinearPattern.sequence(letters);
  }

  private static LinearPattern number(boolean signed, boolean fraction) {
    LinearPattern.Builder builder = new LinearPattern.Builder();
    if (signed) {
      builder.then(SIGN);
    }
    builder.then(Letters.DIGIT).loop(Letters.DIGIT);
    return fraction ? run(builder.then(POINT), Letters.DIGIT) : builder.build();
  }

  private static LinearPattern run(LinearPattern.Builder builder, Letters letters) {
    return builder.then(letters).loop(letters).build();
  }
}
