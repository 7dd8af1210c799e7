package io.rshare.authz.condition;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;

/** Each listed number, one between any two neighbours, one below and one above all. */
final class NumericRepresentatives {
  private static final BigDecimal TWO = BigDecimal.valueOf(2);
  private static final int SPELLINGS = 16;

  private NumericRepresentatives() {}

  static List<List<String>> of(List<String> values) {
    TreeSet<BigDecimal> bounds = new TreeSet<>();
    for (String value : values) {
      if (Decimal.parse(value) != null) {
        bounds.add(new BigDecimal(value).stripTrailingZeros());
      }
    }
    List<List<String>> classes = new ArrayList<>();
    if (bounds.isEmpty()) {
      classes.add(spellings(BigDecimal.ONE));
      return classes;
    }
    BigDecimal before = null;
    for (BigDecimal bound : bounds) {
      classes.add(
          spellings(
              before == null ? bound.subtract(BigDecimal.ONE) : before.add(bound).divide(TWO)));
      classes.add(spellings(bound));
      before = bound;
    }
    classes.add(spellings(bounds.last().add(BigDecimal.ONE)));
    return classes;
  }

  /** More than any few texts that a policy may exclude, by zeros in front and behind. */
  private static List<String> spellings(BigDecimal number) {
    String plain = number.stripTrailingZeros().toPlainString();
    String sign = plain.startsWith("-") ? "-" : "";
    String magnitude = plain.substring(sign.length());
    List<String> spellings = new ArrayList<>(List.of(plain));
    if (sign.isEmpty()) {
      spellings.add("+" + plain);
    }
    spellings.add(plain + (plain.contains(".") ? "0" : ".0"));
    for (int zeros = 1; zeros < SPELLINGS; zeros++) {
      spellings.add(sign + "0".repeat(zeros) + magnitude);
    }
    return spellings;
  }
}
