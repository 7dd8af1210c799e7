package io.rshare.authz.evaluate;

import io.rshare.authz.syntax.PolicySwitches;

/**
 * What kind of identity is asking, as far as it changes which layers apply; sources: "Control
 * policy overview", "How RAM evaluates policies".
 *
 * @param managementAccount whether the identity belongs to the management account of its directory
 */
public record Caller(Kind kind, boolean managementAccount) {
  /** A RAM user or role of an ordinary account. */
  public static final Caller ORDINARY = new Caller(Kind.RAM_IDENTITY, false);

  /** Kinds of identities. */
  public enum Kind {
    /** The account itself: full rights in its own account. */
    ROOT,
    /** A RAM user or a RAM role, service roles included. */
    RAM_IDENTITY,
    /** A role a service made for itself. */
    SERVICE_LINKED_ROLE
  }

  /** Whether no identity policy is asked. */
  public boolean allowedAsRoot() {
    return kind == Kind.ROOT;
  }

  /** Whether control policies do not apply. */
  public boolean exemptFromControl(PolicySwitches switches) {
    return managementAccount
        || switch (kind) {
          case ROOT -> switches.memberRootExempt();
          case SERVICE_LINKED_ROLE -> true;
          case RAM_IDENTITY -> false;
        };
  }
}
