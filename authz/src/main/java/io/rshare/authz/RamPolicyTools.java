package io.rshare.authz;

import io.rshare.application.access.AccessRequest;
import io.rshare.application.query.NamedPolicy;
import io.rshare.application.query.PolicyDecision;
import io.rshare.application.query.PolicyDecision.Effect;
import io.rshare.application.query.PolicyDecision.MatchedStatement;
import io.rshare.application.query.PolicyFinding;
import io.rshare.application.query.PolicyTools;
import io.rshare.application.query.PolicyUse;
import io.rshare.authz.compile.PolicyOrigin;
import io.rshare.authz.compile.PolicySource;
import io.rshare.authz.compile.StatementId;
import io.rshare.authz.evaluate.CompiledEngine;
import io.rshare.authz.evaluate.Decision;
import io.rshare.authz.explain.Explainer;
import io.rshare.authz.explain.Explanation;
import io.rshare.authz.explain.StatementTrace;
import io.rshare.authz.parse.Finding;
import io.rshare.authz.parse.FindingLevel;
import io.rshare.authz.parse.ParsedPolicy;
import io.rshare.authz.parse.PolicyKind;
import io.rshare.authz.parse.PolicyParser;
import io.rshare.authz.request.RequestContext;
import io.rshare.authz.syntax.PolicySwitches;
import io.rshare.authz.tool.AskedRequest;
import io.rshare.authz.tool.Lint;
import io.rshare.authz.tool.LintFinding;
import io.rshare.authz.tool.LintRule;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** The tools of {@code authz.tool} and the decisions of the authorizer, for the application. */
public final class RamPolicyTools implements PolicyTools {
  private static final PolicySwitches SWITCHES = PolicySwitches.DEFAULTS;

  /** Levels of findings that keep a document from being stored under the default switches. */
  private static final Set<String> REFUSING =
      Set.of(FindingLevel.ERROR.title(), FindingLevel.UNDECIDED.title());

  private final RamAuthorizer authorizer;
  private final PolicyParser parser = new PolicyParser(SWITCHES);

  /** Tools; {@code authorizer} decides by the stored policies. */
  public RamPolicyTools(RamAuthorizer authorizer) {
    this.authorizer = authorizer;
  }

  @Override
  public Optional<String> requestProblem(String action, String resource) {
    return AskedRequest.problem(action, resource);
  }

  /** What keeps it from being stored, or else what it does other than it seems. */
  @Override
  public List<PolicyFinding> findings(String document, PolicyUse use) {
    ParsedPolicy parsed = parser.parse(document, kind(use));
    List<PolicyFinding> findings = new ArrayList<>();
    parsed.findings().forEach(finding -> findings.add(finding(finding)));
    if (parsed instanceof ParsedPolicy.Sound sound) {
      var source = new PolicySource(PolicyOrigin.custom(""), sound.document());
      // The parser has told already, and as gravely as the console does, what never matches.
      Lint.check(List.of(source)).stream()
          .filter(finding -> finding.rule() != LintRule.NEVER_MATCHES)
          .forEach(finding -> findings.add(finding(finding)));
    }
    return findings;
  }

  @Override
  public boolean isSound(List<PolicyFinding> findings) {
    return findings.stream().noneMatch(f -> REFUSING.contains(f.level()));
  }

  @Override
  public List<PolicyDecision> simulate(Layers policies, List<Asked> requests) {
    var layers =
        io.rshare.authz.evaluate.Layers.identity(sources(policies.identity(), PolicyKind.IDENTITY))
            .underControl(
                policies.control().stream()
                    .map(level -> sources(level, PolicyKind.CONTROL))
                    .toList());
    CompiledEngine engine =
        CompiledEngine.compile(
            policies
                .session()
                .map(policy -> layers.inSession(sources(List.of(policy), PolicyKind.SESSION)))
                .orElse(layers),
            SWITCHES);
    return requests.stream()
        .map(request -> decision(Explainer.explain(engine, asked(request))))
        .toList();
  }

  @Override
  public List<PolicyDecision> decide(AccessRequest request) {
    return authorizer.evaluate(request).stream().map(RamPolicyTools::decision).toList();
  }

  private List<PolicySource> sources(List<NamedPolicy> policies, PolicyKind kind) {
    return policies.stream()
        .map(
            policy ->
                switch (parser.parse(policy.document(), kind)) {
                  case ParsedPolicy.Sound sound ->
                      new PolicySource(origin(policy.name(), kind), sound.document());
                  case ParsedPolicy.Refused refused ->
                      throw new IllegalArgumentException(refused.refusal().message());
                })
        .toList();
  }

  private static PolicyOrigin origin(String name, PolicyKind kind) {
    return kind == PolicyKind.CONTROL ? PolicyOrigin.ofLevel(name) : PolicyOrigin.custom(name);
  }

  private static io.rshare.authz.request.AccessRequest asked(Asked request) {
    return new io.rshare.authz.request.AccessRequest(
        request.action(), request.resource(), RequestContext.of(request.context()));
  }

  private static PolicyDecision decision(Explanation explanation) {
    return decision(
        explanation.decision(),
        explanation.matched().stream().map(StatementTrace::id).toList(),
        explanation.missingKeys());
  }

  private static PolicyDecision decision(Decision decision) {
    return switch (decision) {
      case Decision.Allowed(var by) -> decision(decision, by, List.of());
      case Decision.ExplicitlyDenied(var by, var unused) -> decision(decision, by, List.of());
      case Decision.ImplicitlyDenied unused -> decision(decision, List.of(), List.of());
    };
  }

  private static PolicyDecision decision(
      Decision decision, List<StatementId> matched, List<String> missing) {
    List<MatchedStatement> statements = matched.stream().map(RamPolicyTools::statement).toList();
    return switch (decision) {
      case Decision.Allowed unused ->
          new PolicyDecision(Effect.ALLOW, Optional.empty(), statements, missing);
      case Decision.ExplicitlyDenied(var unused, var layer) ->
          new PolicyDecision(
              Effect.EXPLICIT_DENY, Optional.of(layer.policyType()), statements, missing);
      case Decision.ImplicitlyDenied(var layer) ->
          new PolicyDecision(
              Effect.IMPLICIT_DENY, Optional.of(layer.policyType()), statements, missing);
    };
  }

  private static MatchedStatement statement(StatementId id) {
    PolicyOrigin policy = id.policy();
    return new MatchedStatement(
        policy.identifier(),
        policy.type().word(),
        policy.version(),
        policy.attachedTo().word(),
        policy.scope().word(),
        id.index());
  }

  private static PolicyFinding finding(Finding finding) {
    return new PolicyFinding(
        finding.level().title(),
        finding.type().title(),
        finding.pointer(),
        finding.at().line(),
        finding.at().column(),
        finding.message());
  }

  private static PolicyFinding finding(LintFinding finding) {
    return new PolicyFinding(
        finding.rule().level().title(),
        finding.rule().title(),
        finding.statement().pointer(),
        finding.at().line(),
        finding.at().column(),
        finding.message());
  }

  private static PolicyKind kind(PolicyUse use) {
    return switch (use) {
      case IDENTITY -> PolicyKind.IDENTITY;
      case SESSION -> PolicyKind.SESSION;
      case CONTROL -> PolicyKind.CONTROL;
      case TRUST -> PolicyKind.TRUST;
    };
  }
}
