package io.rshare.authz.explain;

import io.rshare.authz.compile.StatementId;
import io.rshare.authz.syntax.Effect;
import io.rshare.authz.syntax.Location;
import java.util.Optional;

/**
 * What became of one statement.
 *
 * @param at where the statement stands in the text it was read from
 * @param mismatch why it does not apply; empty if it does
 */
public record StatementTrace(
    StatementId id, Effect effect, Location at, Optional<Mismatch> mismatch) {
  /** Whether the statement applies to the request. */
  public boolean matched() {
    return mismatch.isEmpty();
  }
}
