package io.rshare.bootstrap.policy;

import io.rshare.authz.compile.PolicySource;
import io.rshare.authz.evaluate.Layers;
import io.rshare.authz.parse.PolicyKind;
import io.rshare.authz.tool.AccessRules;
import io.rshare.authz.tool.CheckedRule;
import io.rshare.authz.tool.ComparisonJson;
import io.rshare.authz.tool.ComparisonText;
import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code policy check}: rules that policies have to keep, whatever is asked. */
@Command(
    name = "check",
    description =
        "Check that policies keep rules, whatever the request. Exit status 1 if one is broken, 2 if"
            + " it cannot be decided.",
    mixinStandardHelpOptions = true)
final class CheckCommand implements Callable<Integer> {
  @Parameters(
      paramLabel = "FILE[,FILE]",
      description = "A policy, or several of one identity, joined by commas.")
  private String files = "";

  @Option(
      names = "--never",
      paramLabel = "ACTION[@RESOURCE]",
      description = "Patterns of what must not be allowed; may be repeated.")
  private List<String> never = List.of();

  @Option(
      names = "--no-new-access",
      paramLabel = "OLD",
      description = "The policies must allow nothing that these do not.")
  private @Nullable String old;

  @Option(
      names = "--not-public",
      description =
          "A trust policy must trust nobody but cloud services and the accounts of --account.")
  private boolean notPublic;

  @Option(
      names = "--account",
      paramLabel = "ID",
      description = "An account that --not-public lets a trust policy trust; may be repeated.")
  private Set<String> accounts = new HashSet<>();

  @Mixin private ComparedPolicies policies = new ComparedPolicies();

  @Option(names = "--json", description = "Print a JSON object.")
  private boolean json;

  @SuppressWarnings("NullAway.Init") // picocli sets it
  @Spec
  private CommandSpec spec;

  @Override
  public Integer call() {
    refuseRulesThatCheckNothing();
    var reader = new PolicyFile(spec.commandLine().getErr());
    List<PolicySource> checked = policies.policies(files, reader);
    Layers<List<PolicySource>> layers = policies.layers(checked, reader);
    Optional<Layers<List<PolicySource>>> before =
        Optional.ofNullable(old).map(named -> policies.read(named, reader));
    if (!reader.allReadable()) {
      return PolicyCommand.UNREADABLE;
    }
    AccessRules rules = new AccessRules(layers, policies.space());
    List<CheckedRule> results = new ArrayList<>();
    for (String rule : never) {
      results.add(rules.never("--never " + rule, action(rule), resource(rule)));
    }
    before.ifPresent(access -> results.add(rules.noNewAccess("--no-new-access " + old, access)));
    if (notPublic) {
      results.add(rules.notPublic("--not-public", checked, accounts));
    }
    return tell(results);
  }

  private void refuseRulesThatCheckNothing() {
    Optional<String> problem =
        never.stream()
            .flatMap(rule -> AccessRules.problem(action(rule), resource(rule)).stream())
            .findFirst();
    if (problem.isPresent()) {
      throw new ParameterException(spec.commandLine(), problem.get());
    }
    if (never.isEmpty() && old == null && !notPublic) {
      throw new ParameterException(
          spec.commandLine(), "Name a rule: --never, --no-new-access or --not-public.");
    }
    if (notPublic && policies.kind() != PolicyKind.TRUST) {
      throw new ParameterException(
          spec.commandLine(), "--not-public checks trust policies; add --kind trust.");
    }
  }

  private static String action(String rule) {
    int at = rule.indexOf('@');
    return at < 0 ? rule : rule.substring(0, at);
  }

  private static String resource(String rule) {
    int at = rule.indexOf('@');
    return at < 0 ? "*" : rule.substring(at + 1);
  }

  private int tell(List<CheckedRule> results) {
    PrintWriter out = spec.commandLine().getOut();
    if (json) {
      out.println(ComparisonJson.of(results));
    } else {
      results.forEach(result -> tell(result, out));
    }
    out.flush();
    return CheckedRule.together(results)
        .map(
            answer ->
                answer.equals("kept") ? PolicyCommand.ALL_WELL : PolicyCommand.FOUND_SOMETHING)
        .orElse(PolicyCommand.UNREADABLE);
  }

  private void tell(CheckedRule result, PrintWriter out) {
    switch (result) {
      case CheckedRule.Kept unused -> {}
      case CheckedRule.Broken(String rule, var request) ->
          out.println(
              files
                  + " breaks "
                  + rule
                  + ", as it allows this request:\n  "
                  + ComparisonText.request(request));
      case CheckedRule.Unknown(String rule, String reason) ->
          out.println("Undecided: " + rule + ": " + reason + ".");
    }
  }
}
