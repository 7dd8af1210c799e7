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
import io.rshare.authz.parse.FindingType;
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

  /** Findings that are listed about a sound document; the rest is counted. */
  private static final int MAX_NOTICED = 200;

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
      List<LintFinding> noticed =
          Lint.check(List.of(source)).stream()
              .filter(finding -> finding.rule() != LintRule.NEVER_MATCHES)
              .toList();
      noticed.stream().limit(MAX_NOTICED).forEach(finding -> findings.add(finding(finding)));
      if (noticed.size() > MAX_NOTICED) {
        findings.add(further(noticed.size() - MAX_NOTICED));
      }
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
    // One after the other: what is known about a request is let go before the next.
    return requests.stream()
        .map(request -> decision(Explainer.explainMatches(engine, asked(request))))
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
    Listed listed = Listed.of(matched, missing);
    return new PolicyDecision(
        effect(decision),
        layer(decision),
        listed.statements().stream().map(RamPolicyTools::statement).toList(),
        listed.keys(),
        listed.more());
  }

  private static Effect effect(Decision decision) {
    return switch (decision) {
      case Decision.Allowed unused -> Effect.ALLOW;
      case Decision.ExplicitlyDenied unused -> Effect.EXPLICIT_DENY;
      case Decision.ImplicitlyDenied unused -> Effect.IMPLICIT_DENY;
    };
  }

  private static Optional<String> layer(Decision decision) {
    return switch (decision) {
      case Decision.Allowed unused -> Optional.empty();
      case Decision.ExplicitlyDenied(var unused, var layer) -> Optional.of(layer.policyType());
      case Decision.ImplicitlyDenied(var layer) -> Optional.of(layer.policyType());
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

  private static PolicyFinding further(int count) {
    return new PolicyFinding(
        FindingLevel.SUGGESTION.title(),
        FindingType.FURTHER_FINDINGS.title(),
        "",
        1,
        1,
        count + " more findings are not listed.");
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
