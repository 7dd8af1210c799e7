package io.rshare.authz.parse;

/**
 * What can be wrong with a document. The first group has the names of "Validate policies", whose
 * published list is not complete; the second group is our own naming of further rules.
 */
public enum FindingType {
  DATA_TYPE_MISMATCH("Data type mismatch"),
  INVALID_ACTION_FORMAT("Invalid action format"),
  INVALID_ARN_PREFIX("Invalid ARN prefix"),
  INVALID_CONDITION_KEY_FORMAT("Invalid condition key format"),
  INVALID_CONDITION_MULTIPLE_BOOLEAN("Invalid condition multiple Boolean"),
  INVALID_CONDITION_OPERATOR("Invalid condition operator"),
  INVALID_EFFECT("Invalid effect"),
  INVALID_POLICY_ELEMENT("Invalid policy element"),
  INVALID_VERSION("Invalid version"),
  JSON_SYNTAX_ERROR("Json syntax error"),
  MISSING_ACTION("Missing action"),
  MISSING_ARN_FIELD("Missing ARN field"),

  CONFLICTING_ELEMENTS("Conflicting elements"),
  DUPLICATE_ELEMENT("Duplicate element"),
  EMPTY_LIST("Empty list"),
  INVALID_CONDITION_VALUE("Invalid condition value"),
  INVALID_PRINCIPAL("Invalid principal"),
  INVALID_TRUST_ACTION("Invalid trust action"),
  MISSING_EFFECT("Missing effect"),
  MISSING_PRINCIPAL("Missing principal"),
  MISSING_RESOURCE("Missing resource"),
  MISSING_STATEMENT("Missing statement"),
  MISSING_VERSION("Missing version"),
  POLICY_TOO_LONG("Policy too long"),
  FURTHER_FINDINGS("Further findings");

  private final String title;

  FindingType(String title) {
    this.title = title;
  }

  /** The name people see. */
  public String title() {
    return title;
  }
}
