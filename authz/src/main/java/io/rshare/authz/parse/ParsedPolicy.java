package io.rshare.authz.parse;

import io.rshare.authz.syntax.PolicyDocument;
import java.util.List;

/** What came of reading a document. */
public sealed interface ParsedPolicy {
  /** Everything noticed, in the order of the text. */
  List<Finding> findings();

  /** A document the service would store. */
  record Sound(PolicyDocument document, List<Finding> findings) implements ParsedPolicy {}

  /** A document the service would refuse, and how; nothing of it may be evaluated. */
  record Refused(PolicyRefusal refusal, List<Finding> findings) implements ParsedPolicy {}
}
