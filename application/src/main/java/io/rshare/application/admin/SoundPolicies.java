package io.rshare.application.admin;

import io.rshare.application.access.PolicyCheck;
import java.util.List;

/** Refuses policy documents that cannot be read. */
record SoundPolicies(PolicyCheck check) {
  /** Refuses {@code document}, which stands at {@code place}, unless it is a sound policy. */
  void require(PolicyCheck.Kind kind, String place, String document) {
    List<String> problems = check.problemsOf(kind, document);
    if (!problems.isEmpty()) {
      throw Administration.refusal(place, "policy: " + String.join("; ", problems));
    }
  }
}
