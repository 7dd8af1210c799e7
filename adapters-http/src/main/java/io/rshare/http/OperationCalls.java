package io.rshare.http;

import io.rshare.application.Request;

/** What answers verified requests: the dispatcher. */
@FunctionalInterface
public interface OperationCalls {
  /** The result record of the operation. */
  Object dispatch(Request request);

  /** Whether a call of {@code operation} in {@code version} may have to wait for something. */
  default boolean waits(String version, String operation) {
    return true;
  }
}
