package io.rshare.authz;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.rshare.authz.compile.CompiledPolicies;
import io.rshare.authz.compile.PolicyOrigin;
import io.rshare.authz.compile.PolicySource;
import io.rshare.authz.evaluate.Caller;
import io.rshare.authz.parse.ParsedPolicy;
import io.rshare.authz.parse.PolicyKind;
import io.rshare.authz.parse.PolicyParser;
import io.rshare.authz.syntax.PolicySwitches;
import io.rshare.domain.identity.AttachedPolicy;
import io.rshare.domain.identity.Principal;
import io.rshare.domain.port.Policies;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Compiled policies by caller, kept until the epoch of the policies moves on. */
final class CallerPolicies {
  private static final Logger LOG = System.getLogger(CallerPolicies.class.getName());

  /** Statements of all kept callers together; a statement takes about 1 KiB. */
  private static final long MAX_STATEMENTS = 100_000;

  private final Policies policies;
  private final PolicySwitches switches;
  private final PolicyParser parser;
  private final Cache<Principal, Kept> kept =
      Caffeine.newBuilder()
          .maximumWeight(MAX_STATEMENTS)
          .<Principal, Kept>weigher((principal, entry) -> entry.weight())
          .build();

  CallerPolicies(Policies policies, PolicySwitches switches) {
    this.policies = policies;
    this.switches = switches;
    this.parser = new PolicyParser(switches);
  }

  /** The policies of {@code principal}, or nothing if one of them cannot be read. */
  Optional<CompiledCaller> of(Principal principal) {
    // Read first: what is loaded under an older epoch is loaded again, never the other way round.
    long epoch = policies.epoch();
    Kept entry = kept.getIfPresent(principal);
    if (entry == null || entry.epoch() != epoch) {
      entry = new Kept(epoch, compile(principal));
      kept.put(principal, entry);
    }
    return entry.caller();
  }

  private Optional<CompiledCaller> compile(Principal principal) {
    try {
      List<List<AttachedPolicy>> levels = policies.controlPolicies(principal.account());
      var control = new ArrayList<CompiledPolicies>();
      for (List<AttachedPolicy> level : levels) {
        control.add(compile(level, PolicyKind.CONTROL));
      }
      var account = new ArrayList<AttachedPolicy>();
      var groups = new HashMap<String, List<AttachedPolicy>>();
      for (AttachedPolicy policy : policies.of(principal)) {
        switch (policy.scope()) {
          case ACCOUNT, FOLDER -> account.add(policy);
          case RESOURCE_GROUP ->
              groups.computeIfAbsent(policy.resourceGroup(), g -> new ArrayList<>()).add(policy);
        }
      }
      Map<String, CompiledPolicies> compiledGroups = new HashMap<>();
      groups.forEach(
          (group, list) -> compiledGroups.put(group, compile(list, PolicyKind.IDENTITY)));
      return Optional.of(
          new CompiledCaller(
              new Caller(kind(principal), false),
              control,
              session(principal),
              compile(account, PolicyKind.IDENTITY),
              compiledGroups));
    } catch (UnreadablePolicy e) {
      LOG.log(Level.ERROR, "{0} is denied everything: {1}", principal.arn(), e.getMessage());
      return Optional.empty();
    }
  }

  private @Nullable CompiledPolicies session(Principal principal) {
    if (!(principal instanceof Principal.AssumedRole role) || role.sessionPolicy().isEmpty()) {
      return null;
    }
    var origin =
        new PolicyOrigin(
            role.sessionName(),
            PolicyOrigin.Type.CUSTOM,
            "v1",
            PolicyOrigin.AttachedEntity.RAM_ROLE,
            PolicyOrigin.Scope.ACCOUNT);
    return CompiledPolicies.compile(
        List.of(source(origin, role.sessionPolicy().get(), PolicyKind.SESSION)), switches);
  }

  private CompiledPolicies compile(List<AttachedPolicy> attached, PolicyKind kind) {
    List<PolicySource> sources =
        attached.stream()
            .map(policy -> source(PolicyOrigins.of(policy), policy.document(), kind))
            .toList();
    return CompiledPolicies.compile(sources, switches);
  }

  private PolicySource source(PolicyOrigin origin, String document, PolicyKind kind) {
    return switch (parser.parse(document, kind)) {
      case ParsedPolicy.Sound sound -> new PolicySource(origin, sound.document());
      case ParsedPolicy.Refused refused -> throw new UnreadablePolicy(origin, refused);
    };
  }

  private static Caller.Kind kind(Principal principal) {
    return switch (principal) {
      case Principal.AccountRoot root -> Caller.Kind.ROOT;
      case Principal.RamUser user -> Caller.Kind.RAM_IDENTITY;
      case Principal.AssumedRole role ->
          role.serviceLinked() ? Caller.Kind.SERVICE_LINKED_ROLE : Caller.Kind.RAM_IDENTITY;
    };
  }

  private record Kept(long epoch, Optional<CompiledCaller> caller) {
    int weight() {
      return 1 + caller.map(CompiledCaller::size).orElse(0);
    }
  }

  private static final class UnreadablePolicy extends RuntimeException {
    private static final long serialVersionUID = 1L;

    UnreadablePolicy(PolicyOrigin origin, ParsedPolicy.Refused refused) {
      super("policy " + origin.identifier() + ": " + refused.refusal());
    }
  }
}
