package io.rshare.authz;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.rshare.application.access.Trust;
import io.rshare.authz.CompiledSets.Uncompiled;
import io.rshare.authz.CompiledSets.UnreadablePolicy;
import io.rshare.authz.compile.CompiledPolicies;
import io.rshare.authz.evaluate.Caller;
import io.rshare.authz.evaluate.Layers;
import io.rshare.authz.parse.PolicyKind;
import io.rshare.authz.syntax.PolicySwitches;
import io.rshare.domain.identity.AttachedPolicy;
import io.rshare.domain.identity.Principal;
import io.rshare.domain.port.AttachedPolicies;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Which policies have a say about a caller, kept until the epoch of the policies moves on. */
final class CallerPolicies {
  private static final Logger LOG = System.getLogger(CallerPolicies.class.getName());

  /** What is kept of a caller are references to sets; the sets themselves are bounded by weight. */
  private static final int MAX_CALLERS = 50_000;

  private final AttachedPolicies policies;
  private final CompiledSets sets;
  // Housekeeping is short; to wake another thread for it costs a call more.
  private final Cache<Principal, Kept> kept =
      Caffeine.newBuilder().executor(Runnable::run).maximumSize(MAX_CALLERS).build();

  CallerPolicies(AttachedPolicies policies, PolicySwitches switches) {
    this.policies = policies;
    this.sets = new CompiledSets(switches);
  }

  /**
   * What decides about {@code principal} and a resource in {@code resourceGroup} or a role that
   * says {@code trust}, or nothing if any of the policies cannot be read.
   */
  Optional<Layers<CompiledPolicies>> of(
      Principal principal, Optional<String> resourceGroup, Optional<Trust> trust) {
    Optional<Layers<CompiledPolicies>> layers = of(principal.holder(), resourceGroup);
    if (session(principal).isPresent()) {
      layers =
          layers.flatMap(own -> session(principal).flatMap(this::readable).map(own::inSession));
    }
    if (trust.isPresent()) {
      layers = layers.flatMap(own -> readable(trust(trust.get())).map(own::assuming));
    }
    return layers;
  }

  private Optional<Layers<CompiledPolicies>> of(
      Principal principal, Optional<String> resourceGroup) {
    // Read first: what is loaded under an older epoch is loaded again, never the other way round.
    long epoch = policies.epoch();
    Kept entry = kept.getIfPresent(principal);
    if (entry == null || entry.epoch() != epoch) {
      entry = new Kept(epoch, read(principal));
      kept.put(principal, entry);
    }
    return entry.sets().map(found -> found.layers(resourceGroup).map(sets::compiled));
  }

  private Optional<CallerSets> read(Principal principal) {
    List<Uncompiled> control =
        policies.controlPolicies(principal.account()).stream()
            .map(level -> new Uncompiled(PolicyKind.CONTROL, level))
            .toList();
    var account = new ArrayList<AttachedPolicy>();
    var groups = new HashMap<String, List<AttachedPolicy>>();
    for (AttachedPolicy policy : policies.of(principal)) {
      switch (policy.scope()) {
        case ACCOUNT, FOLDER -> account.add(policy);
        case RESOURCE_GROUP ->
            groups.computeIfAbsent(policy.resourceGroup(), g -> new ArrayList<>()).add(policy);
      }
    }
    var byGroup = new HashMap<String, Uncompiled>();
    groups.forEach((group, list) -> byGroup.put(group, new Uncompiled(PolicyKind.IDENTITY, list)));
    var found =
        new CallerSets(
            new Layers<>(
                new Caller(kind(principal), false),
                control,
                null,
                new Uncompiled(PolicyKind.IDENTITY, account),
                null,
                null,
                false),
            byGroup);
    return isReadable(principal, found) ? Optional.of(found) : Optional.empty();
  }

  /** One policy that cannot be read denies everything, wherever it counts. */
  private boolean isReadable(Principal principal, CallerSets found) {
    try {
      found.layers().map(sets::compiled);
      found.groups().values().forEach(sets::compiled);
      return true;
    } catch (UnreadablePolicy e) {
      LOG.log(Level.ERROR, "{0} is denied everything: {1}", principal.arn(), e.getMessage());
      return false;
    }
  }

  private Optional<CompiledPolicies> readable(Uncompiled set) {
    try {
      return Optional.of(sets.compiled(set));
    } catch (UnreadablePolicy e) {
      LOG.log(Level.ERROR, "a call is denied: {0}", e.getMessage());
      return Optional.empty();
    }
  }

  private static Uncompiled trust(Trust trust) {
    return new Uncompiled(
        PolicyKind.TRUST,
        trust.policy().map(text -> ofRole("trust policy", text)).stream().toList());
  }

  private static AttachedPolicy ofRole(String name, String document) {
    return new AttachedPolicy(
        name,
        AttachedPolicy.Type.CUSTOM,
        "v1",
        document,
        AttachedPolicy.AttachedTo.ROLE,
        AttachedPolicy.Scope.ACCOUNT,
        "");
  }

  private static Optional<Uncompiled> session(Principal principal) {
    return principal instanceof Principal.AssumedRole role
        ? role.sessionPolicy()
            .map(text -> List.of(ofRole("session policy", text)))
            .map(policy -> new Uncompiled(PolicyKind.SESSION, policy))
        : Optional.empty();
  }

  private static Caller.Kind kind(Principal principal) {
    return switch (principal) {
      case Principal.AccountRoot root -> Caller.Kind.ROOT;
      case Principal.RamUser user -> Caller.Kind.RAM_IDENTITY;
      case Principal.AssumedRole role ->
          role.serviceLinked() ? Caller.Kind.SERVICE_LINKED_ROLE : Caller.Kind.RAM_IDENTITY;
      case Principal.Administrator _ ->
          throw new IllegalArgumentException("no policy decides about administrators");
    };
  }

  /**
   * The sets of one caller.
   *
   * @param layers what counts in the whole account
   * @param groups what counts in a resource group, by its id
   */
  private record CallerSets(Layers<Uncompiled> layers, Map<String, Uncompiled> groups) {
    Layers<Uncompiled> layers(Optional<String> resourceGroup) {
      return resourceGroup.map(groups::get).map(layers::inGroup).orElse(layers);
    }
  }

  private record Kept(long epoch, Optional<CallerSets> sets) {}
}
