package io.rshare.authz.tool;

import io.rshare.authz.parse.FindingLevel;

/** What the linter warns of: sound statements that may not do what they seem to. */
public enum LintRule {
  ALLOW_NOT_ACTION("Allow with NotAction", FindingLevel.SECURITY_WARNING),
  EVERYTHING_ALLOWED("Everything allowed", FindingLevel.SECURITY_WARNING),
  WILDCARD_SERVICE("Wildcard in service code", FindingLevel.GENERAL_WARNING),
  OPEN_ENDED_NAME("Name with open end", FindingLevel.SUGGESTION),
  LITERAL_WILDCARD("Wildcard taken literally", FindingLevel.GENERAL_WARNING),
  UNRESTRICTED_ADDRESS("Address condition without effect", FindingLevel.SUGGESTION),
  UNREACHABLE("Unreachable statement", FindingLevel.GENERAL_WARNING),
  REDUNDANT("Redundant statement", FindingLevel.SUGGESTION),
  NEVER_MATCHES("Name that never matches", FindingLevel.GENERAL_WARNING),
  RESOURCE_NOT_ASKED("Resource never asked for", FindingLevel.GENERAL_WARNING),
  DENY_NEVER_BITES("Deny that never bites", FindingLevel.SECURITY_WARNING),
  DENY_ALWAYS_BITES("Deny that always bites", FindingLevel.GENERAL_WARNING),
  ALLOW_NEVER_GRANTS("Allow that never grants", FindingLevel.GENERAL_WARNING),
  HELD_BY_NOTHING("Condition met without the key", FindingLevel.SECURITY_WARNING),
  KEY_OFTEN_ABSENT("Key that is often absent", FindingLevel.SECURITY_WARNING);

  private final String title;
  private final FindingLevel level;

  LintRule(String title, FindingLevel level) {
    this.title = title;
    this.level = level;
  }

  /** The name people see. */
  public String title() {
    return title;
  }

  /** How grave it is; never an error, as the service takes the document. */
  public FindingLevel level() {
    return level;
  }
}
