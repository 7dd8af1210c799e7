package io.rshare.authz.compile;

/**
 * Names one statement of one policy.
 *
 * @param index place among the statements of the document, from 0
 */
public record StatementId(PolicyOrigin policy, int index) {
  /** Where the statement stands in its document, as a JSON pointer (RFC 6901). */
  public String pointer() {
    return "/Statement/" + index;
  }

  @Override
  public String toString() {
    return policy.identifier() + "#" + index;
  }
}
