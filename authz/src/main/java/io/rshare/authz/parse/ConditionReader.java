package io.rshare.authz.parse;

import io.rshare.authz.condition.ConditionValues;
import io.rshare.authz.request.KeyName;
import io.rshare.authz.syntax.ConditionClause;
import io.rshare.authz.syntax.Location;
import io.rshare.authz.syntax.Operator;
import io.rshare.authz.syntax.PolicySwitches;
import io.rshare.authz.syntax.Quantifier;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Reads the condition of a statement; source: "Policy elements" and "Conditional operators". */
final class ConditionReader {
  private final PolicySwitches switches;
  private final Findings findings;

  ConditionReader(PolicySwitches switches, Findings findings) {
    this.switches = switches;
    this.findings = findings;
  }

  List<ConditionClause> read(Json json, Pointer pointer) {
    List<ConditionClause> clauses = new ArrayList<>();
    Elements operators = Elements.of(json, pointer, "operators", findings);
    if (operators != null) {
      for (Json.Member member : operators.rest()) {
        readOperator(member, pointer.below(member.name()), clauses);
      }
    }
    return clauses;
  }

  private void readOperator(Json.Member member, Pointer pointer, List<ConditionClause> clauses) {
    Quantifier quantifier = Quantifier.of(member.name());
    Optional<Operator> operator = quantifier.operator(member.name());
    if (operator.isEmpty()) {
      findings.error(
          FindingType.INVALID_CONDITION_OPERATOR, pointer, member.at(), unsupported(member.name()));
    }
    Elements keys = Elements.of(member.value(), pointer, "condition keys", findings);
    if (keys == null) {
      return;
    }
    if (keys.rest().isEmpty()) {
      findings.undecided(
          FindingType.EMPTY_LIST, pointer, member.at(), "The operator has no condition key.");
    }
    for (Json.Member key : keys.rest()) {
      Pointer place = pointer.below(key.name());
      checkKey(key, place);
      operator.ifPresentOrElse(
          known ->
              clauses.add(
                  new ConditionClause(quantifier, known, key.name(), values(known, key, place))),
          () -> Strings.read(key.value(), place, findings, (value, where, at) -> {}));
    }
  }

  /** Keys without a colon are stored, which the validator of the console does not tell. */
  private void checkKey(Json.Member key, Pointer place) {
    String name = key.name();
    if (KeyName.wellFormed(name)) {
      return;
    }
    String form = "The condition key '" + name + "' must have the form 'service:name'";
    if (KeyName.lacksService(name)) {
      findings.validatorOnly(
          FindingType.INVALID_CONDITION_KEY_FORMAT,
          place,
          key.at(),
          form + "; the policy is stored, but no request carries this key.");
    } else {
      findings.undecided(FindingType.INVALID_CONDITION_KEY_FORMAT, place, key.at(), form + ".");
    }
  }

  /** IfExists and Null share one message; it is the one the service is reported to give. */
  private static String unsupported(String operator) {
    String name =
        operator.endsWith("IfExists") || operator.equals("Null") ? "IfExists/Null" : operator;
    return "The condition operator '" + name + "' is not supported";
  }

  private List<String> values(Operator operator, Json.Member key, Pointer pointer) {
    List<String> values =
        Strings.read(
            key.value(),
            pointer,
            findings,
            (value, where, at) -> checkValue(operator, value, where, at));
    if (operator.family() == Operator.Family.BOOL && values.size() > 1) {
      findings.undecided(
          FindingType.INVALID_CONDITION_MULTIPLE_BOOLEAN,
          pointer,
          key.value().at(),
          "The operator Bool takes one value.");
    }
    return values;
  }

  private void checkValue(Operator operator, String value, Pointer pointer, Location at) {
    if (!ConditionValues.readable(operator, value, switches.legacyValues())) {
      findings.error(
          FindingType.INVALID_CONDITION_VALUE,
          pointer,
          at,
          "The operator " + operator.word() + " cannot read the value '" + value + "'.");
    }
  }
}
