package io.rshare.application.audit;

/** Where events at the doors are written down. Must not throw and must not block for long. */
@FunctionalInterface
public interface DoorTrail {
  /** Keeps {@code event}. */
  void record(DoorEvent event);
}
