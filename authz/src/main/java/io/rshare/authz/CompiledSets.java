package io.rshare.authz;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.rshare.authz.compile.CompiledPolicies;
import io.rshare.authz.compile.PolicyOrigin;
import io.rshare.authz.compile.PolicySource;
import io.rshare.authz.parse.ParsedPolicy;
import io.rshare.authz.parse.PolicyKind;
import io.rshare.authz.parse.PolicyParser;
import io.rshare.authz.syntax.PolicySwitches;
import io.rshare.domain.identity.AttachedPolicy;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Policies compiled once for whoever carries them: callers with equal sets share one, and a set
 * that a new epoch has not changed is not compiled again.
 */
final class CompiledSets {
  /** What a compiled statement takes, with its source; {@code ./rshare bench compile} tells. */
  private static final long BYTES_A_STATEMENT = 1024;

  private static final long SHARE_OF_HEAP = 4;

  private final PolicySwitches switches;
  private final PolicyParser parser;
  private final Cache<Uncompiled, CompiledPolicies> sets;

  /** Keeps as many sets as fit into a quarter of the heap. */
  CompiledSets(PolicySwitches switches) {
    this(switches, Runtime.getRuntime().maxMemory() / SHARE_OF_HEAP / BYTES_A_STATEMENT);
  }

  /** Keeps sets of so many statements together. */
  CompiledSets(PolicySwitches switches, long maxStatements) {
    this.switches = switches;
    this.parser = new PolicyParser(switches);
    this.sets =
        Caffeine.newBuilder()
            // Housekeeping is short; to wake another thread for it costs a call more.
            .executor(Runnable::run)
            .maximumWeight(maxStatements)
            .<Uncompiled, CompiledPolicies>weigher((policies, compiled) -> 1 + compiled.size())
            .build();
  }

  /** The set, compiled. Throws {@link UnreadablePolicy} if one of its policies cannot be read. */
  CompiledPolicies compiled(Uncompiled set) {
    return sets.get(set, this::compile);
  }

  private CompiledPolicies compile(Uncompiled set) {
    List<PolicySource> sources =
        set.policies().stream().map(policy -> source(policy, set.kind())).toList();
    return CompiledPolicies.compile(sources, switches);
  }

  private PolicySource source(AttachedPolicy policy, PolicyKind kind) {
    PolicyOrigin origin = PolicyOrigins.of(policy);
    return switch (parser.parse(policy.document(), kind)) {
      case ParsedPolicy.Sound sound -> new PolicySource(origin, sound.document());
      case ParsedPolicy.Refused refused -> throw new UnreadablePolicy(origin, refused);
    };
  }

  /**
   * Policies that are decided by together, as they are stored. No record, because every call looks
   * its sets up and would hash all of their policies.
   */
  static final class Uncompiled {
    private final PolicyKind kind;
    private final List<AttachedPolicy> policies;
    private final int hash;

    Uncompiled(PolicyKind kind, List<AttachedPolicy> policies) {
      this.kind = kind;
      this.policies = List.copyOf(policies);
      this.hash = 31 * kind.hashCode() + this.policies.hashCode();
    }

    PolicyKind kind() {
      return kind;
    }

    List<AttachedPolicy> policies() {
      return policies;
    }

    @Override
    public boolean equals(@Nullable Object other) {
      return this == other
          || (other instanceof Uncompiled set
              && hash == set.hash
              && kind == set.kind
              && policies.equals(set.policies));
    }

    @Override
    public int hashCode() {
      return hash;
    }
  }

  /** A stored policy that is none. */
  static final class UnreadablePolicy extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private UnreadablePolicy(PolicyOrigin origin, ParsedPolicy.Refused refused) {
      super("policy " + origin.identifier() + ": " + refused.refusal());
    }
  }
}
