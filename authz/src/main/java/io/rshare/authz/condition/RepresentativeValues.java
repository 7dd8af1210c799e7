package io.rshare.authz.condition;

import io.rshare.authz.syntax.Operator;
import java.util.List;

/**
 * A few values for all: any two values of a family that no listed policy value tells apart are
 * treated alike by every operator, so one of each class stands for the rest. Values that the family
 * cannot read are not represented.
 */
public final class RepresentativeValues {
  private RepresentativeValues() {}

  /**
   * The classes that the policy values make, each as several spellings of one representative.
   *
   * @param family numbers, dates or addresses
   * @param policyValues values of policies; those that cannot be read make no class
   */
  public static List<List<String>> of(Operator.Family family, List<String> policyValues) {
    return switch (family) {
      case NUMERIC -> NumericRepresentatives.of(policyValues);
      case DATE -> DateRepresentatives.of(policyValues);
      case IP -> IpRepresentatives.of(policyValues);
      case STRING, BOOL -> throw new IllegalArgumentException(family.toString());
    };
  }
}
