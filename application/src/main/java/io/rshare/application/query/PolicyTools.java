package io.rshare.application.query;

import io.rshare.application.access.AccessRequest;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Looks at policies and says what they would decide. Changes nothing; safe for many threads. */
public interface PolicyTools {
  /**
   * Policies of one identity, layer by layer.
   *
   * @param identity of a user with its groups, or of a role
   * @param control one list for each level of the directory, the member's first
   * @param session of the session of a role
   */
  record Layers(
      List<NamedPolicy> identity, List<List<NamedPolicy>> control, Optional<NamedPolicy> session) {}

  /**
   * A request that nobody has made.
   *
   * @param action such as {@code resourcesharing:CreateResourceShare}
   * @param resource resource name, or {@code *}
   * @param context condition keys with their values
   */
  record Asked(String action, String resource, Map<String, List<String>> context) {}

  /** Why nobody could make a request with this action and resource, as a sentence; else nothing. */
  Optional<String> requestProblem(String action, String resource);

  /** Everything noticed about a document, in the order of its text. */
  List<PolicyFinding> findings(String document, PolicyUse use);

  /** Whether a document with these findings would be stored. */
  boolean isSound(List<PolicyFinding> findings);

  /** What policies, all of them sound, say about each request. */
  List<PolicyDecision> simulate(Layers policies, List<Asked> requests);

  /**
   * What the authoriser of calls says about each resource of {@code request}; a caller with a
   * policy that cannot be read is denied everything.
   */
  List<PolicyDecision> decide(AccessRequest request);
}
