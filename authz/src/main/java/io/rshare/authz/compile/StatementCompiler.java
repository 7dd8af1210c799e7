package io.rshare.authz.compile;

import io.rshare.authz.condition.Clause;
import io.rshare.authz.pattern.Glob;
import io.rshare.authz.pattern.ResourcePattern;
import io.rshare.authz.syntax.ConditionClause;
import io.rshare.authz.syntax.Effect;
import io.rshare.authz.syntax.Patterns;
import io.rshare.authz.syntax.PolicySwitches;
import io.rshare.authz.syntax.PolicySwitches.ArnWildcard;
import io.rshare.authz.syntax.Statement;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;

/** Compiles the statements of one set; equal patterns and clauses are built once and shared. */
final class StatementCompiler {
  private final PolicySwitches switches;
  private final Map<String, Glob> globs = new HashMap<>();
  private final Map<String, ResourcePattern> resources = new HashMap<>();
  private final Map<ConditionClause, Clause> denying = new HashMap<>();
  private final Map<ConditionClause, Clause> allowing = new HashMap<>();

  StatementCompiler(PolicySwitches switches) {
    this.switches = switches;
  }

  CompiledStatement compile(PolicyOrigin origin, Statement statement, int rank) {
    Patterns resource = statement.resource();
    return new CompiledStatement(
        rank,
        new StatementId(origin, statement.index()),
        statement,
        ActionMatcher.of(statement.action(), this::glob),
        resource == null ? null : resourceMatcher(resource),
        clauses(statement));
  }

  private Clause[] clauses(Statement statement) {
    boolean deny = statement.effect() == Effect.DENY;
    Map<ConditionClause, Clause> known = deny ? denying : allowing;
    Clause[] clauses = new Clause[statement.conditions().size()];
    for (int i = 0; i < clauses.length; i++) {
      clauses[i] =
          known.computeIfAbsent(
              statement.conditions().get(i),
              fresh -> Clause.compile(fresh, deny, switches, this::glob));
    }
    return clauses;
  }

  private ResourceMatcher resourceMatcher(Patterns patterns) {
    ResourcePattern[] compiled = new ResourcePattern[patterns.values().size()];
    for (int i = 0; i < compiled.length; i++) {
      compiled[i] = resource(patterns.values().get(i));
    }
    return new ResourceMatcher(patterns.excluding(), compiled);
  }

  private ResourcePattern resource(String text) {
    String written = switches.resourceCaseSensitive() ? text : text.toLowerCase(Locale.ROOT);
    return resources.computeIfAbsent(
        written,
        fresh ->
            switches.arnWildcard() == ArnWildcard.PER_FIELD
                ? ResourcePattern.perField(fresh, this::glob)
                : ResourcePattern.wholeString(fresh, this::glob));
  }

  private Glob glob(String text) {
    return globs.computeIfAbsent(text, Glob::of);
  }
}
