package io.rshare.domain.fault;

/** What a refusal means. The front doors derive their status codes from it. */
public enum FaultKind {
  /** The request itself is wrong. */
  INVALID,
  /** The caller may not do this. */
  DENIED,
  /** Something named does not exist. */
  MISSING,
  /** The state of something stands against it. */
  CONFLICT,
  /** A limit would be passed. */
  QUOTA,
  /** Too many calls. */
  THROTTLED,
  /** Could work later without a change. */
  UNAVAILABLE,
  /** A defect of the service. */
  BROKEN
}
