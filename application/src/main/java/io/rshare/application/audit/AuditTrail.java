package io.rshare.application.audit;

/** Where answered calls are written down. Must not throw and must not block for long. */
@FunctionalInterface
public interface AuditTrail {
  /** Keeps {@code event}. */
  void record(AuditEvent event);
}
