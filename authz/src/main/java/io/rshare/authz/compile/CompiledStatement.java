package io.rshare.authz.compile;

import io.rshare.authz.condition.Clause;
import io.rshare.authz.pattern.ResourceName;
import io.rshare.authz.request.AccessRequest;
import io.rshare.authz.syntax.Effect;
import io.rshare.authz.syntax.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** One statement ready to be matched: action, resource, principal and every clause must hold. */
public final class CompiledStatement {
  /** Where the statement ranks in its set: every Deny before every Allow, else as written. */
  final int rank;

  private final boolean denies;
  private final StatementId id;
  private final Statement source;
  private final ActionMatcher action;
  private final @Nullable ResourceMatcher resource;
  private final @Nullable PrincipalMatcher principal;
  private final Clause[] clauses;

  CompiledStatement(
      int rank,
      StatementId id,
      Statement source,
      ActionMatcher action,
      @Nullable ResourceMatcher resource,
      Clause[] clauses) {
    this.rank = rank;
    this.denies = source.effect() == Effect.DENY;
    this.id = id;
    this.source = source;
    this.action = action;
    this.resource = resource;
    this.principal = source.resource() == null ? new PrincipalMatcher(source.principals()) : null;
    this.clauses = clauses;
  }

  /** Which statement this is. */
  public StatementId id() {
    return id;
  }

  /** Whether the effect is Deny. */
  public boolean denies() {
    return denies;
  }

  /** The statement as it was written. */
  public Statement source() {
    return source;
  }

  /** The clauses of the condition, in the order of {@link #source()}. */
  public List<Clause> clauses() {
    return List.of(clauses);
  }

  /** Whether the statement applies to a request about {@code name}. */
  public boolean matches(AccessRequest request, ResourceName name) {
    return matchesAction(request)
        && matchesResource(name)
        && matchesPrincipal(request)
        && conditionHolds(request);
  }

  /** Whether the action is covered. */
  public boolean matchesAction(AccessRequest request) {
    return action.matches(request.foldedAction());
  }

  /** Whether the resource is covered; a trust policy has none to cover. */
  public boolean matchesResource(ResourceName name) {
    return resource == null || resource.matches(name);
  }

  /** Whether the principal is trusted; only trust policies name any. */
  public boolean matchesPrincipal(AccessRequest request) {
    return principal == null || principal.matches(request.principal());
  }

  /** What a request needs to have any chance to match; the action first, never empty. */
  List<Requirement> requirements() {
    List<Requirement> all = new ArrayList<>(4);
    all.add(new Requirement(Requirement.ACTION, action.prefixes()));
    if (resource != null) {
      all.add(new Requirement(Requirement.REST, resource.prefixes()));
    }
    for (Clause clause : clauses) {
      Set<String> prefixes = clause.requiredPrefixes();
      if (!prefixes.isEmpty()) {
        all.add(new Requirement(new Requirement.Dimension.Key(clause.normalisedKey()), prefixes));
      }
    }
    return all;
  }

  private boolean conditionHolds(AccessRequest request) {
    for (Clause clause : clauses) {
      if (!clause.holds(request.context())) {
        return false;
      }
    }
    return true;
  }
}
