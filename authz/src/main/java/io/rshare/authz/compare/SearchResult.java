package io.rshare.authz.compare;

import io.rshare.authz.request.AccessRequest;

/** The outcome of a search for a request that one side allows and the other does not. */
public sealed interface SearchResult {
  /** Such a request, confirmed by the engine. */
  record Found(AccessRequest request) implements SearchResult {}

  /** There is no such request. */
  record None() implements SearchResult {}

  /**
   * There may be one.
   *
   * @param reason why it is not known, as a clause without capital and period
   */
  record GaveUp(String reason) implements SearchResult {}
}
