package io.rshare.authz.tool;

import io.rshare.authz.compare.SearchResult;
import io.rshare.authz.request.AccessRequest;
import java.util.List;
import java.util.Optional;

/** A rule about policies, and whether they keep it. */
public sealed interface CheckedRule {
  /** The rule, as the command line spells it. */
  String rule();

  /** {@code kept} or {@code broken}; nothing if it is not known. */
  Optional<String> answer();

  /** The policies keep the rule. */
  record Kept(String rule) implements CheckedRule {
    @Override
    public Optional<String> answer() {
      return Optional.of("kept");
    }
  }

  /** The policies allow a request that the rule forbids. */
  record Broken(String rule, AccessRequest request) implements CheckedRule {
    @Override
    public Optional<String> answer() {
      return Optional.of("broken");
    }
  }

  /** It could not be decided. */
  record Unknown(String rule, String reason) implements CheckedRule {
    @Override
    public Optional<String> answer() {
      return Optional.empty();
    }
  }

  /** A rule that a request breaks if it was found. */
  static CheckedRule of(String rule, SearchResult result) {
    return switch (result) {
      case SearchResult.None unused -> new Kept(rule);
      case SearchResult.Found(AccessRequest request) -> new Broken(rule, request);
      case SearchResult.GaveUp(String reason) -> new Unknown(rule, reason);
    };
  }

  /** {@code broken} if one rule is, {@code kept} if all are; nothing if it is not known. */
  static Optional<String> together(List<CheckedRule> rules) {
    if (rules.stream().anyMatch(Broken.class::isInstance)) {
      return Optional.of("broken");
    }
    return rules.stream().allMatch(Kept.class::isInstance) ? Optional.of("kept") : Optional.empty();
  }
}
