package io.rshare.http;

import io.rshare.application.Request;

/** The dispatcher, which answers verified requests. */
@FunctionalInterface
public interface OperationCalls {
  /** The result record of the operation. */
  Object dispatch(Request request);

  /** True if a call of {@code operation} in {@code version} may have to wait for something. */
  default boolean waits(String version, String operation) {
    return true;
  }
}
