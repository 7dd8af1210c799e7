package io.rshare.authz.compile;

import io.rshare.authz.pattern.ResourceName;
import io.rshare.authz.request.AccessRequest;
import io.rshare.authz.syntax.Effect;
import io.rshare.authz.syntax.PolicySwitches;
import io.rshare.authz.syntax.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * A set of policies that is evaluated as one: those of a user and its groups, those of one level of
 * a resource directory, one session policy. Immutable; safe for any number of threads.
 */
public final class CompiledPolicies {
  private final CompiledStatement[] byRank;
  private final StatementIndex index;
  private final boolean foldResource;

  private CompiledPolicies(CompiledStatement[] byRank, PolicySwitches switches) {
    this.byRank = byRank;
    this.index = StatementIndex.of(byRank);
    this.foldResource = !switches.resourceCaseSensitive();
  }

  /** Compiles documents that a parser found sound. */
  public static CompiledPolicies compile(List<PolicySource> policies, PolicySwitches switches) {
    StatementCompiler compiler = new StatementCompiler(switches);
    List<CompiledStatement> compiled = new ArrayList<>();
    for (Effect effect : List.of(Effect.DENY, Effect.ALLOW)) {
      for (PolicySource policy : policies) {
        for (Statement statement : policy.document().statements()) {
          if (statement.effect() == effect) {
            compiled.add(compiler.compile(policy.origin(), statement, compiled.size()));
          }
        }
      }
    }
    return new CompiledPolicies(compiled.toArray(CompiledStatement[]::new), switches);
  }

  /**
   * The statement that decides: the first Deny that matches, else the first Allow, else null.
   * Source: "How RAM evaluates policies", basic evaluation. "First" is in the order in which
   * policies and statements were given, so that the same set always names the same statement.
   */
  public @Nullable CompiledStatement deciding(AccessRequest request) {
    ResourceName name = resource(request);
    int rank = index.first(request, name);
    return rank == byRank.length ? null : byRank[rank];
  }

  /** The resource of a request in the form in which this set compares resources. */
  public ResourceName resource(AccessRequest request) {
    return foldResource
        ? ResourceName.of(request.resource().text().toLowerCase(Locale.ROOT))
        : request.resource();
  }

  /** Every statement, each Deny before each Allow. */
  public List<CompiledStatement> statements() {
    return List.of(byRank);
  }

  /** The number of statements. */
  public int size() {
    return byRank.length;
  }

  /** Whether there is nothing in the set. */
  public boolean isEmpty() {
    return byRank.length == 0;
  }
}
