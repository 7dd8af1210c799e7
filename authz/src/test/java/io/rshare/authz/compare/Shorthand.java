package io.rshare.authz.compare;

import io.rshare.authz.compile.PolicySource;
import io.rshare.authz.evaluate.Layers;
import io.rshare.authz.syntax.Statement;
import java.util.List;
import java.util.stream.Collectors;

/** Policies in few words, for messages of tests. */
final class Shorthand {
  private Shorthand() {}

  static String of(Layers<List<PolicySource>> layers) {
    return "control "
        + layers.control().stream().map(Shorthand::policies).toList()
        + " session "
        + (layers.session() == null ? "" : policies(layers.session()))
        + " account "
        + policies(layers.account())
        + " group "
        + (layers.group() == null ? "" : policies(layers.group()));
  }

  private static String policies(List<PolicySource> policies) {
    return policies.stream()
        .flatMap(policy -> policy.document().statements().stream())
        .map(Shorthand::statement)
        .collect(Collectors.joining("; "));
  }

  private static String statement(Statement statement) {
    return statement.effect().word()
        + (statement.action().excluding() ? " not " : " ")
        + statement.action().values()
        + (statement.resource() != null && statement.resource().excluding() ? " not on " : " on ")
        + (statement.resource() == null ? "" : statement.resource().values())
        + statement.conditions().stream()
            .map(clause -> " if " + clause.word() + " " + clause.key() + " " + clause.values())
            .collect(Collectors.joining());
  }
}
