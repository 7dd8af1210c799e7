package io.rshare.application.operation;

import io.rshare.domain.fault.FaultCode;
import java.util.HashSet;
import java.util.List;

/** The two rules of every list parameter: not too long, nothing twice; in this order. */
final class Entries {
  private Entries() {}

  static <T> List<T> limited(List<T> entries, int max, FaultCode tooMany, FaultCode duplicate) {
    if (entries.size() > max) {
      throw tooMany.fault();
    }
    if (entries.size() > 1 && new HashSet<>(entries).size() < entries.size()) {
      throw duplicate.fault();
    }
    return List.copyOf(entries);
  }
}
