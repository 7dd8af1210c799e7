package io.rshare.domain.association;

import java.util.List;

/**
 * Why a row failed.
 *
 * @param message for people
 * @param pairs what the row could not be brought together with; none where it failed by itself
 */
public record Failure(String message, List<FailedPair> pairs) {
  public Failure {
    pairs = List.copyOf(pairs);
  }

  /** A failure that the row has by itself. */
  public static Failure alone(String message) {
    return new Failure(message, List.of());
  }
}
