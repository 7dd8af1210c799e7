package io.rshare.authz.evaluate;

import io.rshare.authz.compile.StatementId;
import java.util.List;

/** What the policies say about a request, and which statements made them say it. */
public sealed interface Decision {

  /** Whether the request may go ahead. */
  default boolean allowed() {
    return this instanceof Allowed;
  }

  /**
   * Every layer allows it.
   *
   * @param by one statement of each layer that was asked; empty for the root identity of an account
   */
  record Allowed(List<StatementId> by) implements Decision {}

  /** A Deny statement applies. */
  record ExplicitlyDenied(List<StatementId> by, PolicyLayer layer) implements Decision {}

  /** No statement of the layer applies. */
  record ImplicitlyDenied(PolicyLayer layer) implements Decision {}
}
