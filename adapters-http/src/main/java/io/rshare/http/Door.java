package io.rshare.http;

import io.rshare.domain.fault.Fault;
import io.rshare.http.wire.RawRequest;

/** A way into the service: what is asked and answered in one manner. */
public interface Door {
  /** Whether requests for {@code path}, as it was sent, come in here. */
  boolean leadsTo(String path);

  /** The answer to {@code request}, whatever happens. */
  Answer answer(RawRequest request);

  /** The answer to a request that never came through, or must not. */
  Answer refuse(RawRequest request, Fault fault);
}
