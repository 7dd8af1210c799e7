package io.rshare.application.access;

/** Opens the diagnostic messages that denials carry. */
@FunctionalInterface
public interface Diagnostics {
  /** What {@code message} says; never throws, whatever it is. */
  Opened open(String message);

  /** What came of opening a message. */
  sealed interface Opened {}

  /** It was genuine. */
  record Readable(DeniedCall call) implements Opened {}

  /** It was genuine, but its time is over. */
  record Expired() implements Opened {}

  /** It was never made here, or somebody changed it. */
  record Unreadable() implements Opened {}
}
