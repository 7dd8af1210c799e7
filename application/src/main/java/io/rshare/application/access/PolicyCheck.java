package io.rshare.application.access;

import java.util.List;

/**
 * Tells what is wrong with a policy document, so that a world never holds one that cannot be read.
 */
@FunctionalInterface
public interface PolicyCheck {
  /** What a document is for. */
  enum Kind {
    IDENTITY,
    CONTROL,
    SESSION,
    TRUST
  }

  /** The defects of {@code document}, for people; empty if it is sound. */
  List<String> problemsOf(Kind kind, String document);
}
