package io.rshare.authz.evaluate;

import io.rshare.authz.compile.CompiledPolicies;
import io.rshare.authz.compile.CompiledStatement;
import io.rshare.authz.compile.StatementId;
import io.rshare.authz.evaluate.Decision.Allowed;
import io.rshare.authz.evaluate.Decision.ExplicitlyDenied;
import io.rshare.authz.evaluate.Decision.ImplicitlyDenied;
import io.rshare.authz.request.AccessRequest;
import io.rshare.authz.syntax.PolicySwitches;
import io.rshare.authz.syntax.PolicySwitches.GroupScope;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Asks the layers in their order; source: "How RAM evaluates policies" and, for assuming a role,
 * "How RAM evaluates policies when a role is assumed". A layer that does not allow ends the walk,
 * so an implicit deny of an earlier layer is reported before an explicit one of a later layer.
 */
public final class LayerWalk {
  private final PolicySwitches switches;
  private final AccessRequest request;
  private final Search search;
  private final Layers<CompiledPolicies> layers;

  /** Finds the statement of a set that decides, or null. */
  public interface Search {
    /** The first Deny that matches, else the first Allow, else null. */
    @Nullable CompiledStatement deciding(
        CompiledPolicies policies, AccessRequest request, PolicyLayer layer);
  }

  private LayerWalk(
      Layers<CompiledPolicies> layers,
      PolicySwitches switches,
      AccessRequest request,
      Search search) {
    this.layers = layers;
    this.switches = switches;
    this.request = request;
    this.search = search;
  }

  /** Walks the layers, searching each set this way. */
  public static Decision decide(
      Layers<CompiledPolicies> layers,
      PolicySwitches switches,
      AccessRequest request,
      Search search) {
    return new LayerWalk(layers, switches, request, search).decide();
  }

  private Decision decide() {
    Decision outer = outerLayers();
    if (!(outer instanceof Allowed above)) {
      return outer;
    }
    if (layers.caller().allowedAsRoot()) {
      return outer;
    }
    CompiledPolicies trust = layers.trust();
    Decision inner = trust == null ? identity() : assume(trust);
    return inner instanceof Allowed below && !above.by().isEmpty()
        ? new Allowed(joined(above.by(), below.by()))
        : inner;
  }

  /** Control policies from the member up to the Root folder, then the session policy. */
  private Decision outerLayers() {
    Decision allowed = new Allowed(List.of());
    if (!layers.caller().exemptFromControl(switches)) {
      for (CompiledPolicies level : layers.control()) {
        Decision decision = basic(level, PolicyLayer.CONTROL);
        if (!(decision instanceof Allowed here)) {
          return decision;
        }
        allowed = allowed instanceof Allowed(var by) ? new Allowed(joined(by, here.by())) : allowed;
      }
    }
    CompiledPolicies session = layers.session();
    if (session == null) {
      return allowed;
    }
    Decision decision = basic(session, PolicyLayer.SESSION);
    return decision instanceof Allowed here && allowed instanceof Allowed(var by)
        ? new Allowed(joined(by, here.by()))
        : decision;
  }

  private Decision identity() {
    Decision account = basic(layers.account(), PolicyLayer.ACCOUNT);
    CompiledPolicies groupPolicies = layers.group();
    boolean settled =
        account instanceof ExplicitlyDenied
            || (account instanceof Allowed
                && switches.groupScope() == GroupScope.STOP_AT_ACCOUNT_LEVEL);
    if (groupPolicies == null || groupPolicies.isEmpty() || settled) {
      return account;
    }
    Decision group = basic(groupPolicies, PolicyLayer.RESOURCE_GROUP);
    return account instanceof Allowed && !(group instanceof ExplicitlyDenied) ? account : group;
  }

  /** Both the caller's policies and the role's trust policy have to allow it. */
  private Decision assume(CompiledPolicies trust) {
    Decision trusted = basic(trust, PolicyLayer.ASSUME_ROLE);
    if (layers.trustAlone()) {
      return trusted;
    }
    Decision identity = identity();
    return switch (identity) {
      case ExplicitlyDenied denied -> denied;
      case ImplicitlyDenied denied -> trusted instanceof ExplicitlyDenied ? trusted : denied;
      case Allowed(var by) ->
          trusted instanceof Allowed(var also) ? new Allowed(joined(by, also)) : trusted;
    };
  }

  private Decision basic(CompiledPolicies policies, PolicyLayer layer) {
    CompiledStatement deciding = search.deciding(policies, request, layer);
    if (deciding == null) {
      return new ImplicitlyDenied(layer);
    }
    List<StatementId> by = List.of(deciding.id());
    return deciding.denies() ? new ExplicitlyDenied(by, layer) : new Allowed(by);
  }

  private static List<StatementId> joined(List<StatementId> first, List<StatementId> second) {
    if (first.isEmpty()) {
      return second;
    }
    List<StatementId> all = new ArrayList<>(first.size() + second.size());
    all.addAll(first);
    all.addAll(second);
    return List.copyOf(all);
  }
}
