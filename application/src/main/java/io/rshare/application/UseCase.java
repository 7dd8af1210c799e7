package io.rshare.application;

import io.rshare.domain.fault.Fault;

/**
 * Something the service does for callers. It is reached through the {@link Dispatcher} only, so it
 * never runs unauthorised, unaudited or outside its transaction.
 *
 * @param <C> the command: what the caller asks for, typed and checked for form
 * @param <R> the result: a record of plain values, whose component names are the names of the
 *     answer
 */
public interface UseCase<C, R> {
  /** What is to be known about it. */
  OperationSpec<C> spec();

  /**
   * Does what the command asks for, inside a transaction that may be run again: no effects but
   * through ports. Throws {@link Fault}.
   */
  R handle(C command, Call call);
}
