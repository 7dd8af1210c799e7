package io.rshare.authz.tool;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import io.rshare.authz.compare.PolicyComparison;
import io.rshare.authz.compare.RequestSpace;
import io.rshare.authz.compile.PolicyOrigin;
import io.rshare.authz.compile.PolicySource;
import io.rshare.authz.evaluate.Layers;
import io.rshare.authz.parse.Finding;
import io.rshare.authz.parse.PolicyKind;
import io.rshare.authz.parse.PolicyParser;
import io.rshare.authz.syntax.Effect;
import io.rshare.authz.syntax.Location;
import io.rshare.authz.syntax.Patterns;
import io.rshare.authz.syntax.PolicyDocument;
import io.rshare.authz.syntax.PolicySwitches;
import io.rshare.authz.syntax.PrincipalClause;
import io.rshare.authz.syntax.Statement;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** Rules that policies have to keep whatever is asked, decided exactly or not at all. */
public final class AccessRules {
  private static final int FIELDS = 5;
  private static final int ACCOUNT = 3;

  private final PolicyComparison comparison;
  private final Layers<List<PolicySource>> policies;

  /** Rules about these policies, for requests in {@code space}. */
  public AccessRules(Layers<List<PolicySource>> policies, RequestSpace space) {
    this.comparison = comparison(space);
    this.policies = policies;
  }

  /** A comparison whose counterexamples prefer operations of Resource Sharing. */
  public static PolicyComparison comparison(RequestSpace space) {
    return new PolicyComparison(
        PolicySwitches.DEFAULTS,
        space,
        SharingAction.ALL.stream().map(SharingAction::action).toList());
  }

  /** The reason why a policy could not list these patterns, if there is one. */
  public static Optional<String> problem(String action, String resource) {
    StringWriter text = new StringWriter();
    try (JsonGenerator out = new JsonFactory().createGenerator(text)) {
      out.writeStartObject();
      out.writeStringField("Version", "1");
      out.writeArrayFieldStart("Statement");
      out.writeStartObject();
      out.writeStringField("Effect", "Allow");
      out.writeStringField("Action", action);
      out.writeStringField("Resource", resource);
      out.writeEndObject();
      out.writeEndArray();
      out.writeEndObject();
    } catch (IOException impossible) {
      throw new UncheckedIOException(impossible);
    }
    return new PolicyParser(PolicySwitches.DEFAULTS)
        .parse(text.toString(), PolicyKind.IDENTITY).findings().stream()
            .map(Finding::message)
            .findFirst();
  }

  /**
   * The policies allow no action that the pattern covers on no resource that the other covers.
   *
   * @param rule how the command line spells the rule
   */
  public CheckedRule never(String rule, String action, String resource) {
    Statement forbidden =
        new Statement(
            0,
            Location.UNKNOWN,
            null,
            Effect.ALLOW,
            Patterns.any(action),
            Patterns.any(resource),
            List.of(),
            List.of());
    List<List<PolicySource>> levels = new ArrayList<>(policies.control());
    levels.add(List.of(source(forbidden)));
    return CheckedRule.of(
        rule, comparison.search(policies.underControl(levels), Layers.identity(List.of())));
  }

  /** The policies allow nothing that {@code old} does not. */
  public CheckedRule noNewAccess(String rule, Layers<List<PolicySource>> old) {
    return CheckedRule.of(rule, comparison.search(policies, old));
  }

  /**
   * A trust policy trusts nobody but cloud services and identities of these accounts.
   *
   * @param trust the trust policy
   */
  public CheckedRule notPublic(String rule, List<PolicySource> trust, Set<String> accounts) {
    List<PrincipalClause> clauses = new ArrayList<>();
    accounts.forEach(
        account ->
            clauses.add(
                new PrincipalClause(
                    PrincipalClause.Kind.RAM, List.of("acs:ram::" + account + ":root"))));
    named(trust)
        .filter(clause -> clause.kind() != PrincipalClause.Kind.RAM)
        .forEach(
            clause ->
                clauses.add(
                    new PrincipalClause(
                        clause.kind(),
                        clause.values().stream()
                            .filter(value -> inside(clause.kind(), value, accounts))
                            .toList())));
    Statement trusted =
        new Statement(
            0, Location.UNKNOWN, null, Effect.ALLOW, Patterns.any("*"), null, clauses, List.of());
    return CheckedRule.of(
        rule,
        comparison.search(
            policies,
            Layers.identity(List.<PolicySource>of()).assumingBySso(List.of(source(trusted)))));
  }

  private static Stream<PrincipalClause> named(List<PolicySource> trust) {
    return trust.stream()
        .flatMap(policy -> policy.document().statements().stream())
        .flatMap(statement -> statement.principals().stream());
  }

  private static boolean inside(PrincipalClause.Kind kind, String value, Set<String> accounts) {
    return kind == PrincipalClause.Kind.SERVICE
        || accounts.contains(value.split(":", FIELDS)[ACCOUNT]);
  }

  private static PolicySource source(Statement statement) {
    return new PolicySource(PolicyOrigin.custom("rule"), PolicyDocument.of(List.of(statement)));
  }
}
