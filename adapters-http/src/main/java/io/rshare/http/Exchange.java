package io.rshare.http;

import io.rshare.domain.fault.Fault;

/** A request on its way to its answer, which comes from one of the two. */
public interface Exchange {
  /** Which threads are to come to the answer. */
  Lane lane();

  /** The answer, whatever happens; may wait for the store. */
  Answer answer();

  /** The answer where {@link #answer} cannot be asked for. */
  Answer refuse(Fault fault);
}
