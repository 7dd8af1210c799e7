package io.rshare.http;

import io.rshare.application.Request;

/** What answers verified requests: the dispatcher. */
@FunctionalInterface
public interface OperationCalls {
  /** The result record of the operation. */
  Object dispatch(Request request);
}
