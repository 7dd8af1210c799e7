package io.rshare.authz.syntax;

/**
 * The choices the documentation leaves open, each with the default this engine takes. Every one
 * could be settled by a few calls against a live account.
 *
 * @param absentKey what a negated operator says about a key the request does not carry
 * @param pluralValues how several request values of one key count
 * @param groupScope whether a Deny in a resource group counts against an account-level Allow
 * @param notResource whether {@code NotResource}, which the 2018 grammar had, is accepted
 * @param resourceCaseSensitive whether resource names are compared in exact case
 * @param keyCaseSensitive whether names of condition keys are compared in exact case
 * @param arnWildcard how far a {@code *} reaches in a resource name
 * @param unknownElements whether elements outside the grammar are ignored rather than refused
 * @param memberRootExempt whether the root identity of a member escapes control policies
 * @param legacyValues whether IP values with {@code *} and dates without a zone (plain dates and
 *     epoch seconds included) are understood
 * @param undecided what happens to a document in a form that no source says is stored or refused:
 *     empty lists, repeated elements, numbers and Booleans as values, two values of {@code Bool}
 */
public record PolicySwitches(
    AbsentKey absentKey,
    PluralValues pluralValues,
    GroupScope groupScope,
    boolean notResource,
    boolean resourceCaseSensitive,
    boolean keyCaseSensitive,
    ArnWildcard arnWildcard,
    boolean unknownElements,
    boolean memberRootExempt,
    boolean legacyValues,
    Undecided undecided) {

  /** The defaults. */
  public static final PolicySwitches DEFAULTS =
      new PolicySwitches(
          AbsentKey.AWS_LIKE,
          PluralValues.DENY_ANY_ALLOW_ALL,
          GroupScope.DENY_WINS,
          false,
          true,
          false,
          ArnWildcard.PER_FIELD,
          false,
          true,
          false,
          Undecided.REFUSED);

  /** What happens to a document in a form that no published source decides about (assumed). */
  public enum Undecided {
    /** It is refused. */
    REFUSED,
    /**
     * It is stored: an empty list matches nothing, of repeated elements the last one counts,
     * numbers and Booleans are read as they are written.
     */
    STORED
  }

  /** What a negated operator says about an absent key (assumed; most contested of all). */
  public enum AbsentKey {
    /** It holds: what is not there is not equal. */
    AWS_LIKE,
    /** It fails, like every other operator. */
    NEVER_MATCHES
  }

  /** How a test counts when the request has several values for the key (assumed). */
  public enum PluralValues {
    /** One value is enough in a Deny; every value is needed in an Allow. */
    DENY_ANY_ALLOW_ALL,
    /** One value is enough in both. */
    ANY
  }

  /** What a Deny in the scope of a resource group does to an account-level Allow. */
  public enum GroupScope {
    /** "How RAM evaluates policies", 2026: an explicit Deny in any policy wins. */
    DENY_WINS,
    /** The same page in 2021: an account-level Allow ends the search. */
    STOP_AT_ACCOUNT_LEVEL
  }

  /** How far a {@code *} reaches in a resource name (assumed). */
  public enum ArnWildcard {
    /** Up to the next colon of the five fields. */
    PER_FIELD,
    /** Over everything. */
    WHOLE_STRING
  }

  /** These switches with another reading of absent keys. */
  public PolicySwitches with(AbsentKey reading) {
    return new PolicySwitches(
        reading,
        pluralValues,
        groupScope,
        notResource,
        resourceCaseSensitive,
        keyCaseSensitive,
        arnWildcard,
        unknownElements,
        memberRootExempt,
        legacyValues,
        undecided);
  }

  /** These switches with another reading of group scope. */
  public PolicySwitches with(GroupScope reading) {
    return new PolicySwitches(
        absentKey,
        pluralValues,
        reading,
        notResource,
        resourceCaseSensitive,
        keyCaseSensitive,
        arnWildcard,
        unknownElements,
        memberRootExempt,
        legacyValues,
        undecided);
  }

  /** These switches with {@code NotResource} accepted or refused. */
  public PolicySwitches withNotResource(boolean accepted) {
    return new PolicySwitches(
        absentKey,
        pluralValues,
        groupScope,
        accepted,
        resourceCaseSensitive,
        keyCaseSensitive,
        arnWildcard,
        unknownElements,
        memberRootExempt,
        legacyValues,
        undecided);
  }

  /** These switches with undecided forms refused or stored. */
  public PolicySwitches with(Undecided reading) {
    return new PolicySwitches(
        absentKey,
        pluralValues,
        groupScope,
        notResource,
        resourceCaseSensitive,
        keyCaseSensitive,
        arnWildcard,
        unknownElements,
        memberRootExempt,
        legacyValues,
        reading);
  }
}
