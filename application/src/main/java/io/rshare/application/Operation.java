package io.rshare.application;

import io.rshare.domain.fault.Fault;

/**
 * One operation of an API that the service speaks: a use case whose commands are made of
 * parameters.
 *
 * @param <C> the command
 * @param <R> the result
 */
public interface Operation<C, R> extends UseCase<C, R> {
  /**
   * Reads the command from the parameters, whose shapes have been checked. Checks form only, in the
   * order missing, malformed, too many, duplicate, conflicting; looks nothing up. Throws {@link
   * Fault}.
   */
  C bind(Parameters in);
}
